package parley.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.store.Draft;

/** A bot over a corpus of two articles that keeps revisions. */
abstract class RevisionFixture extends KnowledgeBaseFixture {
  static final String SHIPS = "ships harbour";
  static final String TRAINS = "trains station";
  static final ArticleLossPolicy ANY = ArticleLossPolicy.ALLOW_ALL;
  static final String TRAINS_TEXT = "# Trains\nThe trains left the station at noon.\n";

  KnowledgeBase openToEdit() throws KnowledgeBaseException {
    return KnowledgeBase.openToEdit(settings("histor*"), ProgressListener.NONE, ANY);
  }

  Settings off() {
    return SettingsFixture.copyOf(settings("histor*")).withoutEdits().build();
  }

  Path data() {
    return settings("histor*").dataFolder();
  }

  List<String> dataFiles() throws IOException {
    try (Stream<Path> files = Files.list(data())) {
      // SQLite needs its two to read, and leaves them to the next that writes.
      return files
          .filter(file -> !file.toString().matches(".*-(wal|shm)"))
          .map(file -> file + " " + file.toFile().length())
          .sorted()
          .toList();
    }
  }

  static CorpusEditor editor(KnowledgeBase knowledgeBase) {
    return knowledgeBase.editor().orElseThrow();
  }

  static void publishText(KnowledgeBase bot, String name, String text) throws Exception {
    Draft draft = editor(bot).drafts().ofText("7", name, text.getBytes(UTF_8));
    assertThat(publish(bot, draft)).isInstanceOf(PublishResult.Published.class);
  }

  static PublishResult publish(KnowledgeBase bot, Draft draft) throws Exception {
    return editor(bot).publish(draft.id(), "7", "", ProgressListener.NONE);
  }

  /** Whether a command that only reads answers a question. */
  void assertServed(String question, boolean isAnswered) throws Exception {
    try (KnowledgeBase reader = open()) {
      assertThat(answers(reader, question)).isEqualTo(isAnswered);
    }
  }
}
