package parley.console.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.library.ArticleLossPolicy;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;
import parley.store.Draft;

/** The commands that copy the store, and those that read what it serves. */
class StoreCommandsTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void writeArticles() throws IOException {
    session = new ConsoleFixture(directory);
    Files.createDirectories(directory.resolve("corpus"));
    Files.writeString(directory.resolve("corpus/ships.md"), "# Ships\nThe ships left.\n");
  }

  @Test
  void backsUpAndPutsBackWithTheDataFolderNamed() throws Exception {
    edit("trains.md", "# Trains\nThe trains left.\n");
    Files.move(directory.resolve("data"), directory.resolve("elsewhere"));

    assertThat(session.run("backup", "--data=elsewhere", "copy.db")).isZero();
    assertThat(session.out()).isEqualTo("The store is copied to " + directory + "/copy.db\n");
    assertThat(session.run("restore", "copy.db")).isZero();

    assertThat(session.out()).endsWith("The store is put back from " + directory + "/copy.db\n");
    assertThat(exported()).containsExactly("ships.md", "trains.md");
  }

  @Test
  void tellsWhereWhatWasThereIsKept() throws Exception {
    edit("trains.md", "# Trains\nThe trains left.\n");
    session.run("backup", "copy.db");

    assertThat(session.run("restore", "copy.db")).isZero();

    assertThat(session.out())
        .endsWith(
            "What was there is kept in "
                + directory
                + "/data/parley-before-restore-20261122-100000.db\n");
  }

  @Test
  void saysWhatIsWrongInOneSentence() throws Exception {
    assertThat(session.run("backup", "copy.db")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "parley: There is no store at "
                + directory
                + "/data/parley.db yet: a bot makes it when it starts the first time.\n");
    assertThat(session.run("restore", "copy.db")).isEqualTo(2);
    assertThat(session.err()).contains("parley: There is no file " + directory + "/copy.db;");
    Files.writeString(directory.resolve("copy.db"), "noise ".repeat(2_000));
    assertThat(session.run("restore", "copy.db")).isEqualTo(3);
    assertThat(session.err()).contains("it is damaged or no copy of a store");
    assertThat(directory.resolve("data/parley.db")).doesNotExist();
  }

  @Test
  void putsNothingBackWhileABotRuns() throws Exception {
    edit("trains.md", "# Trains\nThe trains left.\n");
    session.run("backup", "copy.db");

    try (KnowledgeBase _ = openToEdit()) {
      assertThat(session.run("restore", "copy.db")).isEqualTo(3);
      assertThat(session.err()).contains("A bot is running on the data folder");
      assertThat(session.run("backup", "second.db")).isZero();
    }
  }

  @Test
  void writesOutWhatIsServed() throws Exception {
    edit("trains.md", "# Trains\nThe trains left.\n");

    assertThat(session.run("corpus", "export", "out")).isZero();

    assertThat(session.out()).isEqualTo("2 files written to " + directory + "/out\n");
    assertThat(directory.resolve("out/trains.md")).hasContent("# Trains\nThe trains left.\n");
    assertThat(session.run("corpus", "export", "out")).isEqualTo(2);
    assertThat(session.err()).contains("is not empty; name one that is empty or missing");
  }

  @Test
  void writesOutTheFolderWhereThereIsNoStore() throws Exception {
    assertThat(exported()).containsExactly("ships.md");
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void checksWhatIsServedUnlessToldOtherwise() throws Exception {
    edit("trains.md", "# Trains\nThe trains left.\n");

    assertThat(checkedArticles()).isEqualTo(2);
    assertThat(checkedArticles("--folder-only")).isEqualTo(1);
    assertThat(checkedArticles(directory.resolve("corpus").toString())).isEqualTo(1);
  }

  @Test
  void indexAndEvalCanReadTheFolderOnly() throws Exception {
    List<Boolean> edits = new ArrayList<>();
    session.opener =
        (settings, _, _) -> {
          edits.add(settings.corpus().hasEdits());
          return session.knowledgeBase;
        };
    session.run("index");
    session.run("index", "--folder-only");

    assertThat(edits).containsExactly(true, false);
    assertThat(session.run("eval", "--folder-only", "missing")).isEqualTo(2);
    assertThat(session.err()).contains("is no folder").doesNotContain("--folder-only");
  }

  @Test
  void theStatusTellsTheRevision() throws Exception {
    edit("trains.md", "# Trains\nThe trains left.\n");
    session.opener = KnowledgeBase::open;

    assertThat(session.run("status")).isZero();
    assertThat(session.out())
        .containsPattern("Revision +2 of 20")
        .containsPattern("Folder +as the revision was made from it")
        .containsPattern("Edited +1 file");
    assertThat(session.run("status", "--json")).isZero();
    assertThat(session.out())
        .contains("\"revision\":{\"number\":2,")
        .contains("\"author\":\"7\",\"reason\":\"publish\"")
        .contains("\"edited_files\":1");
  }

  private int checkedArticles(String... more) {
    List<String> line = new ArrayList<>(List.of("check", "--json"));
    line.addAll(List.of(more));
    int before = session.out().length();
    session.run(line.toArray(String[]::new));
    String json = session.out().substring(before);
    return Integer.parseInt(json.replaceAll("(?s).*\"articles\":(\\d+).*", "$1"));
  }

  private List<String> exported() throws IOException {
    session.run("corpus", "export", "exported");
    try (var files = Files.list(directory.resolve("exported"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void edit(String name, String text) throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      CorpusEditor editor = bot.editor().orElseThrow();
      Draft draft = editor.drafts().ofText("7", name, text.getBytes(UTF_8));
      editor.publish(draft.id(), "7", "", ProgressListener.NONE);
    }
  }

  private KnowledgeBase openToEdit() throws Exception {
    Settings settings =
        SettingsFixture.withFolders(directory.resolve("corpus"), directory.resolve("state"))
            .ranking(Settings.Ranking.LEXICAL)
            .build();
    return KnowledgeBase.openToEdit(settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL);
  }
}
