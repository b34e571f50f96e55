package parley.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import parley.answer.Answer;
import parley.answer.Question;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.Topic;

/** A corpus of two articles and a knowledge base over it. */
abstract class KnowledgeBaseFixture {
  static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path tempFolder;
  Path corpus;
  Path state;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = Files.createDirectory(tempFolder.resolve("corpus"));
    state = tempFolder.resolve("state");
    write("ships.md", "# Ships\n## History\nThe ships left the harbour at dawn.\n");
    write("towns.txt", "Towns\n\nThe towns lay behind the river.\n");
  }

  KnowledgeBase open() throws KnowledgeBaseException {
    return KnowledgeBase.open(settings("histor*"), ProgressListener.NONE);
  }

  KnowledgeBase openWith(ArticleLossPolicy policy) throws KnowledgeBaseException {
    return KnowledgeBase.open(settings("histor*"), ProgressListener.NONE, policy);
  }

  Settings settings(String topicRule) {
    return settings(corpus, state, topicRule);
  }

  static Settings settings(Path corpus, Path state, String topicRule) {
    return SettingsFixture.withFolders(corpus, state)
        .topics(new Topic("history", "history", "History", "The past.", List.of(topicRule)))
        .build();
  }

  static boolean answers(KnowledgeBase knowledgeBase, String question) {
    return knowledgeBase.ask(new Question(question, Optional.empty(), 3))
        instanceof Answer.Answered;
  }

  List<Path> indexFiles() throws IOException {
    try (Stream<Path> all = Files.walk(state)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*/\\d+/[^/]+"))
          .toList();
    }
  }

  /** Writes a file with an old timestamp, so that size and time suffice to detect a change. */
  void write(String name, String text) throws IOException {
    Path file = Files.writeString(corpus.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }
}
