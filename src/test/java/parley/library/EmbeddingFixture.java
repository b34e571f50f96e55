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
import parley.embedding.BagOfWordsEmbedder;
import parley.embedding.EmbedderFactory;
import parley.search.IndexFixture;
import parley.testing.TestTimeouts;

/** A library over two articles, with a model that is given. */
abstract class EmbeddingFixture extends KnowledgeBaseFixture {
  KnowledgeBase open(BagOfWordsEmbedder model) throws KnowledgeBaseException {
    return open(settings(Settings.Ranking.HYBRID), model::open);
  }

  KnowledgeBase open(Settings settings, EmbedderFactory models) throws KnowledgeBaseException {
    return KnowledgeBase.open(settings, ProgressListener.NONE, ArticleLossPolicy.ANY, models);
  }

  /** Opens it and waits until it answers by meaning. */
  KnowledgeBase openReady(BagOfWordsEmbedder model) throws Exception {
    KnowledgeBase library = open(model);
    TestTimeouts.get(library.prepareMeaning(ProgressListener.NONE));
    assertThat(library.status().meaning()).isEqualTo(new EmbeddingStatus.Ready());
    return library;
  }

  Settings settings(Settings.Ranking ranking) {
    return IndexFixture.withRanking(ranking, settings("histor*"));
  }

  static Answer ask(KnowledgeBase library, String question) {
    return library.ask(new Question(question, Optional.empty(), 3));
  }

  static String ranking(KnowledgeBase library) {
    return ask(library, "ships harbour").ranking();
  }

  /** The folder of the corpus's indexes. */
  Path home() throws IOException {
    try (Stream<Path> homes = Files.list(state.resolve("index"))) {
      return homes.findFirst().orElseThrow();
    }
  }

  /** Names of the folders of vectors, whole or not. */
  List<String> vectors() throws IOException {
    try (Stream<Path> entries = Files.list(home())) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.contains("vectors"))
          .sorted()
          .toList();
    }
  }

  /** Files of the state folder that this process has open, or has in its memory. */
  List<String> stillOpen() throws IOException {
    String own = state.toRealPath().toString();
    List<String> mapped =
        Files.readAllLines(Path.of("/proc/self/maps")).stream()
            .filter(line -> line.contains(own))
            .toList();
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      Stream<String> open =
          all.map(EmbeddingFixture::target)
              .flatMap(Optional::stream)
              .filter(t -> t.startsWith(own));
      return Stream.concat(mapped.stream(), open).toList();
    }
  }

  private static Optional<String> target(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (IOException e) {
      return Optional.empty(); // closed meanwhile
    }
  }
}
