package parley.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.store.Draft;
import parley.store.Revision;
import parley.store.StoreBackup;
import parley.store.StoreException;

/**
 * A bot that publishes, undoes, reloads and backs up until it is killed. Whatever it serves, both
 * of its articles bear the same number. It prints what it begins and, at the end of each, a dot.
 */
final class EditingProcess {
  private static final char OPENING = 'o';
  private static final char READY = 'r';
  private static final String EDITS = "pulb";

  private EditingProcess() {}

  static Settings settings(Path home) {
    return SettingsFixture.withFolders(home.resolve("corpus"), home.resolve("state"))
        .ranking(Settings.Ranking.LEXICAL)
        .build();
  }

  /** Both articles with a number. */
  static Map<String, byte[]> articles(long number) {
    return Map.of(
        "alpha.md", ("# Alpha " + number + "\nThe ships left the harbour.\n").getBytes(UTF_8),
        "beta.md", ("# Beta " + number + "\nThe towns lay behind the river.\n").getBytes(UTF_8));
  }

  static void writeFolder(Path home, long number) throws IOException {
    Path corpus = Files.createDirectories(home.resolve("corpus"));
    for (Map.Entry<String, byte[]> each : articles(number).entrySet()) {
      Files.write(corpus.resolve(each.getKey()), each.getValue());
    }
  }

  /** What it was doing when its output ended in a character. */
  static RevisionKills.Moment moment(char last) {
    return switch (last) {
      case OPENING -> RevisionKills.Moment.MIGRATION;
      case 'p' -> RevisionKills.Moment.PUBLISH;
      case 'u' -> RevisionKills.Moment.UNDO;
      case 'l' -> RevisionKills.Moment.RELOAD;
      case 'b' -> RevisionKills.Moment.BACKUP;
      default -> RevisionKills.Moment.BETWEEN;
    };
  }

  static Process start(Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            EditingProcess.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    tell(OPENING); // the migration comes next
    try (KnowledgeBase bot =
        KnowledgeBase.openToEdit(
            settings(home), ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL)) {
      CorpusEditor editor = bot.editor().orElseThrow();
      writeFolder(home, newest(editor) + 1); // the process before may have been killed doing it
      tell(READY);
      for (int round = 0; ; round++) {
        long number = newest(editor) + 1;
        char edit = EDITS.charAt(round % EDITS.length());
        tell(edit);
        switch (edit) {
          case 'p' -> publish(editor, number);
          case 'u' -> editor.undo(newest(editor), "7", "", ProgressListener.NONE);
          case 'l' -> reload(bot, editor, home, number);
          default -> new StoreBackup(settings(home).dataFolder()).backup(copy(home));
        }
        tell('.');
      }
    }
  }

  private static void publish(CorpusEditor editor, long number) throws Exception {
    Draft draft = editor.drafts().ofTexts("7", articles(number));
    editor.publish(draft.id(), "7", "", ProgressListener.NONE);
  }

  /** Both files are replaced before the folder is read. */
  private static void reload(KnowledgeBase bot, CorpusEditor editor, Path home, long number)
      throws Exception {
    Draft useFolder =
        editor.drafts().ofFolderFiles("7", articles(number).keySet().stream().sorted().toList());
    editor.publish(useFolder.id(), "7", "", ProgressListener.NONE);
    writeFolder(home, number);
    bot.reload(ProgressListener.NONE);
  }

  private static long newest(CorpusEditor editor) throws StoreException {
    return editor.revisions().newest().map(Revision::number).orElse(0L);
  }

  private static Path copy(Path home) throws IOException {
    Path copy = home.resolve("copy.db");
    Files.deleteIfExists(copy);
    return copy;
  }

  private static void tell(char what) {
    System.out.print(what);
    System.out.flush();
  }
}
