package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.answer.Answer;
import parley.answer.Question;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.embedding.BagOfWordsEmbedder;
import parley.embedding.EmbedderFactory;
import parley.testing.TestTimeouts;

/** A knowledge base of two articles with a given embedding model. */
abstract class EmbeddingFixture extends KnowledgeBaseFixture {
  KnowledgeBase open(BagOfWordsEmbedder embedder) throws KnowledgeBaseException {
    return open(settings(Settings.Ranking.HYBRID), embedder::open);
  }

  KnowledgeBase open(Settings settings, EmbedderFactory embedderFactory)
      throws KnowledgeBaseException {
    return KnowledgeBase.open(
        settings, ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL, embedderFactory);
  }

  /** Opens a knowledge base and waits until its answers are hybrid. */
  KnowledgeBase openReady(BagOfWordsEmbedder embedder) throws Exception {
    KnowledgeBase knowledgeBase = open(embedder);
    TestTimeouts.get(knowledgeBase.startEmbedding(ProgressListener.NONE));
    assertThat(knowledgeBase.status().embeddingStatus()).isEqualTo(new EmbeddingStatus.Ready());
    return knowledgeBase;
  }

  Settings settings(Settings.Ranking ranking) {
    return SettingsFixture.copyOf(settings("histor*")).ranking(ranking).build();
  }

  static Answer ask(KnowledgeBase knowledgeBase, String question) {
    return knowledgeBase.ask(new Question(question, Optional.empty(), 3));
  }

  static String ranking(KnowledgeBase knowledgeBase) {
    return ask(knowledgeBase, "ships harbour").ranking();
  }

  /** The folder of the indexes of the corpus. */
  Path indexDirectory() throws IOException {
    try (Stream<Path> directories = Files.list(state.resolve("index"))) {
      return directories.findFirst().orElseThrow();
    }
  }

  /** Names of the vector folders, complete or not. */
  List<String> vectorFolders() throws IOException {
    try (Stream<Path> entries = Files.list(indexDirectory())) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.contains("vectors"))
          .sorted()
          .toList();
    }
  }

  /** Files of the state folder that this process has open or mapped into memory. */
  List<String> openFiles() throws IOException {
    String statePath = state.toRealPath().toString();
    List<String> mapped =
        Files.readAllLines(Path.of("/proc/self/maps")).stream()
            .filter(line -> line.contains(statePath))
            .toList();
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      Stream<String> open =
          all.map(EmbeddingFixture::linkTarget)
              .flatMap(Optional::stream)
              .filter(t -> t.startsWith(statePath));
      return Stream.concat(mapped.stream(), open).toList();
    }
  }

  private static Optional<String> linkTarget(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (IOException e) {
      return Optional.empty(); // closed meanwhile
    }
  }
}
