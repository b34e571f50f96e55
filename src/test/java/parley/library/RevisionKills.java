package parley.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import parley.answer.Answer;
import parley.answer.Question;
import parley.store.Store;
import parley.store.StoreBackup;
import parley.store.StoredRevision;
import parley.testing.TestTimeouts;
import parley.text.FileTrees;
import parley.text.Sha256;

/**
 * Kills a bot at random moments of what it does with revisions. Each next start must serve the
 * revision before or the one after, never a mixture, and answer.
 */
public final class RevisionKills {
  /** The first kill of so many is during the very first start, with its migration. */
  private static final int KILLS_OF_A_STORE = 4;

  private static final int MAX_MILLIS_OPENING = 600;
  private static final int MAX_EDITS = 12;
  private static final int MAX_MILLIS_EDITING = 200;

  /** What a bot was doing when it was killed. */
  public enum Moment {
    MIGRATION,
    PUBLISH,
    UNDO,
    RELOAD,
    BACKUP,
    BETWEEN;

    /** The moment that the output of {@link EditingProcess} ends in. */
    static Moment ofOutput(String output) {
      return output.isEmpty() ? BETWEEN : EditingProcess.moment(output.charAt(output.length() - 1));
    }
  }

  private final Path folder;
  private final Random random;
  private final Map<Moment, Integer> counts = new EnumMap<>(Moment.class);
  private long newest;

  /**
   * Prepares kills.
   *
   * @param folder for the stores
   * @param seed of the random moments
   */
  public RevisionKills(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
  }

  /**
   * Kills so often.
   *
   * @return how often at which moment
   * @throws AssertionError if a start after a kill was not sound
   */
  public Map<Moment, Integer> run(int kills) throws Exception {
    for (int i = 0; i < kills; i++) {
      Path home = folder.resolve("run" + i / KILLS_OF_A_STORE);
      boolean isFirstStart = i % KILLS_OF_A_STORE == 0;
      if (isFirstStart) {
        EditingProcess.writeFolder(home, 0);
      }
      counts.merge(kill(home, isFirstStart), 1, Integer::sum);
      assertSound(home, isFirstStart);
    }
    return counts;
  }

  private Moment kill(Path home, boolean isFirstStart) throws Exception {
    Process process = EditingProcess.start(home);
    StringBuilder output = new StringBuilder();
    awaitOutput(process, isFirstStart ? 'o' : 'r', output);
    for (int edits = isFirstStart ? 0 : random.nextInt(MAX_EDITS); edits > 0; edits--) {
      awaitOutput(process, '.', output);
    }
    int millis = random.nextInt(isFirstStart ? MAX_MILLIS_OPENING : MAX_MILLIS_EDITING);
    boolean hasEnded = process.waitFor(millis, TimeUnit.MILLISECONDS);
    assertThat(hasEnded).as("ended by itself").isFalse();
    process.toHandle().destroyForcibly(); // that of the process would close its output
    output.append(new String(process.getInputStream().readAllBytes(), UTF_8));
    TestTimeouts.exitCode(process); // closes the output
    return Moment.ofOutput(output.toString());
  }

  private static void awaitOutput(Process process, char wanted, StringBuilder output)
      throws IOException {
    int read;
    do {
      read = process.getInputStream().read();
      assertThat(read).as("the output before it ended").isNotNegative();
      output.append((char) read);
    } while (read != wanted);
  }

  private void assertSound(Path home, boolean isFirstStart) throws Exception {
    try (KnowledgeBase bot =
        KnowledgeBase.openToEdit(
            EditingProcess.settings(home), ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL)) {
      CorpusEditor editor = bot.editor().orElseThrow();
      StoredRevision stored = editor.revisions().newestWithContents().orElseThrow();
      List<String> titles =
          bot.articles(0, 10).entries().stream().map(each -> each.metadata().title()).toList();
      assertThat(titles).hasSize(2);
      String number = titles.getFirst().replace("Alpha ", "");
      assertThat(titles).containsExactly("Alpha " + number, "Beta " + number);
      for (Map.Entry<String, String> each : stored.contents().texts().entrySet()) {
        byte[] text = editor.text(each.getValue()).orElseThrow();
        assertThat(Sha256.hexOf(text)).isEqualTo(each.getValue());
        assertThat(new String(text, UTF_8)).contains(" " + number + "\n");
      }
      if (!isFirstStart) {
        assertThat(stored.revision().number()).isGreaterThanOrEqualTo(newest);
      }
      assertThat(bot.ask(new Question("Which ships left the harbour?", Optional.empty(), 1)))
          .isInstanceOf(Answer.Answered.class);
      assertBackupIsSound(home);
      newest = stored.revision().number();
    }
  }

  /** A backup that has its name is whole. */
  private static void assertBackupIsSound(Path home) throws Exception {
    Path copy = home.resolve("copy.db");
    if (Files.exists(copy)) {
      Path other = home.resolve("restored");
      new StoreBackup(other).restore(copy, Instant.EPOCH);
      assertThat(Store.openToRead(other).orElseThrow().revisions().newestWithContents())
          .isPresent();
      FileTrees.delete(other);
    }
  }
}
