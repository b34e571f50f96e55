package parley.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.store.Revision;
import parley.store.Revision.Reason;
import parley.store.StoreFile;
import parley.text.FileTrees;

/** What is served at a start and after a reload, and what is done where that cannot be. */
class RevisionServingTest extends RevisionFixture {
  @Test
  void theFirstStartTakesTheFolderAndMakesTheFirstRevision() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      Revision revision = bot.revisionStatus().orElseThrow().revision().orElseThrow();
      assertThat(revision)
          .extracting(Revision::number, Revision::author, Revision::reason)
          .containsExactly(1L, Revision.OPERATOR, Reason.START);
      assertThat(bot.initialLoadReport().revision()).contains(revision);
      assertThat(answers(bot, SHIPS)).isTrue();
    }
    assertThat(StoreFile.existsIn(data())).isTrue();
  }

  @Test
  void aLaterStartServesTheRevisionAndTellsHowTheFolderDiffers() throws Exception {
    openToEdit().close();
    write("trains.md", TRAINS_TEXT);
    Files.delete(corpus.resolve("towns.txt"));

    try (KnowledgeBase bot = openToEdit()) {
      assertThat(answers(bot, TRAINS)).isFalse();
      assertThat(bot.status().articles()).isEqualTo(2);
      assertThat(bot.initialLoadReport().isRebuilt()).isFalse();
      assertThat(bot.revisionStatus().orElseThrow().folder().orElseThrow().describe())
          .isEqualTo(
              "2 files differ from it (towns.txt, trains.md); a reload takes the folder as it is");
    }
  }

  @Test
  void aReloadMakesTheNextRevisionOfTheFolder() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      write("trains.md", TRAINS_TEXT);
      ReloadResult result = bot.reload(ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL, "42");

      Revision revision = result.report().revision().orElseThrow();
      assertThat(revision)
          .extracting(Revision::number, Revision::author, Revision::reason)
          .containsExactly(2L, "42", Reason.RELOAD);
      assertThat(result.report().added()).containsExactly("trains.md");
      assertThat(answers(bot, TRAINS)).isTrue();
    }
    assertServed(TRAINS, true);
  }

  @Test
  void aReloadWithoutAnyChangeMakesNoRevision() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      ReloadReport report = bot.reload(ProgressListener.NONE);

      assertThat(report.revision().orElseThrow().number()).isEqualTo(1);
      assertThat(report.isRebuilt()).isFalse();
      assertThat(editor(bot).revisions().count()).isEqualTo(1);
    }
  }

  @Test
  void aRefusedReloadMakesNoRevision() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      Files.delete(corpus.resolve("towns.txt"));

      assertThat(bot.reload(ProgressListener.NONE, ArticleLossPolicy.maxShare(0.3)))
          .isInstanceOf(ReloadResult.Refused.class);
      assertThat(editor(bot).revisions().count()).isEqualTo(1);
    }
    assertServed("towns river", true);
  }

  @Test
  void withEditsOffTheFolderIsServedAtEveryStart() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "towns.txt", TRAINS_TEXT);
    }
    write("horses.md", "# Horses\nThe horses slept in the stable.\n");

    try (KnowledgeBase bot = KnowledgeBase.openToEdit(off(), ProgressListener.NONE, ANY)) {
      assertThat(answers(bot, "horses stable")).isTrue();
      assertThat(answers(bot, TRAINS)).isFalse();
      assertThat(bot.editor()).isEmpty();
      assertThat(bot.revisionStatus()).isEmpty();
    }
    try (KnowledgeBase reader = KnowledgeBase.open(off(), ProgressListener.NONE)) {
      assertThat(answers(reader, "horses stable")).isTrue();
    }
    assertServed(TRAINS, true);
    try (KnowledgeBase reader = open()) {
      assertThat(reader.initialLoadReport().isRebuilt()).as("both indexes are kept").isFalse();
    }
  }

  @Test
  void withEditsOffAndNoStoreNoneIsMade() throws Exception {
    KnowledgeBase.openToEdit(off(), ProgressListener.NONE, ANY).close();
    open().close();

    assertThat(data()).doesNotExist();
  }

  @Test
  void aReaderServesTheNewestRevisionAndWritesNothing() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "towns.txt", TRAINS_TEXT);
      try (KnowledgeBase reader = open()) {
        assertThat(answers(reader, TRAINS)).isTrue();
        assertThat(reader.initialLoadReport().isRebuilt()).isFalse();
        assertThat(reader.editor()).isEmpty();

        publishText(bot, "towns.txt", "# Horses\nThe horses slept in the stable.\n");
        reader.reload(ProgressListener.NONE);
        assertThat(answers(reader, "horses stable")).isTrue();
        assertThat(editor(bot).revisions().count()).isEqualTo(3);
      }
    }
    List<String> before = dataFiles();
    open().close();
    assertThat(dataFiles()).isEqualTo(before);
  }

  @Test
  void aReaderOfAnotherFolderReadsThatFolder() throws Exception {
    openToEdit().close();
    Path other = Files.createDirectory(tempFolder.resolve("other"));
    Files.writeString(other.resolve("trains.md"), TRAINS_TEXT);
    Settings settings = settings(other, state, "histor*");

    try (KnowledgeBase reader = KnowledgeBase.open(settings, ProgressListener.NONE)) {
      assertThat(answers(reader, TRAINS)).isTrue();
      assertThat(answers(reader, SHIPS)).isFalse();
    }
  }

  @Test
  void aStartWithAnotherFolderMakesARevisionOfIt() throws Exception {
    openToEdit().close();
    Path other = Files.createDirectory(tempFolder.resolve("other"));
    Files.writeString(other.resolve("trains.md"), TRAINS_TEXT);
    Settings settings = settings(other, state, "histor*");

    try (KnowledgeBase bot = KnowledgeBase.openToEdit(settings, ProgressListener.NONE, ANY)) {
      assertThat(answers(bot, TRAINS)).isTrue();
      assertThat(answers(bot, SHIPS)).isFalse();
      editor(bot).undo(2, "7", "", ProgressListener.NONE);
      assertThat(answers(bot, SHIPS)).as("nothing is lost").isTrue();
    }
  }

  @Test
  void theStateCanBeDeleted() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "towns.txt", TRAINS_TEXT);
    }
    FileTrees.delete(state);
    FileTrees.delete(corpus);

    assertServed(TRAINS, true);
    try (KnowledgeBase bot = openToEdit()) {
      assertThat(answers(bot, TRAINS)).as("even without the folder").isTrue();
      assertThatExceptionOfType(KnowledgeBaseException.class)
          .isThrownBy(() -> bot.reload(ProgressListener.NONE))
          .withMessageContaining("does not exist");
      assertThat(answers(bot, TRAINS)).isTrue();
    }
  }

  @Test
  void aDamagedStoreKeepsNobodyFromAnswering() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "towns.txt", TRAINS_TEXT);
    }
    Files.writeString(StoreFile.in(data()), "noise ".repeat(2_000));

    assertServed(TRAINS, true);
    try (KnowledgeBase bot = openToEdit()) {
      assertThat(answers(bot, TRAINS)).isTrue();
      assertThat(bot.revisionStatus().orElseThrow().fault().orElseThrow())
          .contains("damaged", "parley restore FILE");
      assertThatExceptionOfType(KnowledgeBaseException.class)
          .isThrownBy(() -> bot.reload(ProgressListener.NONE))
          .withMessageContaining("parley restore FILE");
      assertThat(answers(bot, TRAINS)).isTrue();
    }
    FileTrees.delete(state);
    assertServed(SHIPS, true);
  }

  @Test
  void asSecondBotItServesWithoutChangingAnything() throws Exception {
    try (KnowledgeBase first = openToEdit()) {
      publishText(first, "towns.txt", TRAINS_TEXT);
      try (KnowledgeBase second = openToEdit()) {
        assertThat(answers(second, TRAINS)).isTrue();
        assertThat(second.revisionStatus().orElseThrow().fault().orElseThrow())
            .contains("A bot is running");
        assertThatExceptionOfType(KnowledgeBaseException.class)
            .isThrownBy(() -> second.reload(ProgressListener.NONE))
            .withMessageContaining("A bot is running");
      }
      assertThat(editor(first).revisions().count()).isEqualTo(2);
    }
  }

  @Test
  void aDataFolderThatCannotBeMadeKeepsNobodyFromAnswering() throws Exception {
    Files.writeString(data(), "a file");

    try (KnowledgeBase bot = openToEdit()) {
      assertThat(answers(bot, SHIPS)).isTrue();
      assertThat(bot.revisionStatus().orElseThrow().fault().orElseThrow())
          .contains("cannot be written", "--data");
    }
  }

  @Test
  void theFilesThatAreServedAreWrittenOut() throws Exception {
    write("sources.yaml", "S1: { publisher: A, title: B, date: 2026-01-01 }\n");
    write("starters.yaml", "- What lay behind the river?\n");
    write("ships.asked", "## History\nWhen did they leave?\n");
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "trains/night.md", TRAINS_TEXT);
      publish(bot, editor(bot).drafts().ofRemoval("7", List.of("towns.txt")));
    }
    Path target = tempFolder.resolve("export");

    assertThat(CorpusExport.write(settings("x"), target)).isEqualTo(5);

    try (Stream<Path> files = Files.walk(target)) {
      assertThat(files.filter(Files::isRegularFile).map(target::relativize).map(Path::toString))
          .containsExactlyInAnyOrder(
              "sources.yaml", "starters.yaml", "ships.md", "ships.asked", "trains/night.md");
    }
    assertThat(target.resolve("trains/night.md")).hasContent(TRAINS_TEXT);
    assertThatExceptionOfType(CorpusException.class)
        .isThrownBy(() -> CorpusExport.write(settings("x"), target))
        .withMessageContaining("is not empty");
  }

  @Test
  void theCheckReadsWhatIsServedUnlessToldOtherwise() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "trains.md", TRAINS_TEXT);
    }

    assertThat(CorpusValidation.validateServed(settings("x"), ProgressListener.NONE, _ -> {}))
        .extracting(CorpusValidation::articles)
        .isEqualTo(3);
    assertThat(CorpusValidation.validateServed(off(), ProgressListener.NONE, _ -> {}).articles())
        .isEqualTo(2);
  }
}
