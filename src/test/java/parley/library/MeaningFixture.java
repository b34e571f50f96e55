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
import parley.embedding.WordModel;
import parley.search.IndexFixture;
import parley.testing.TestTimeouts;

/** A library over two articles, with a model that is given. */
abstract class MeaningFixture extends LibraryFixture {
  Library open(WordModel model) throws LibraryException {
    return open(settings(Settings.Ranking.HYBRID), model::open);
  }

  Library open(Settings settings, ModelSource models) throws LibraryException {
    return Library.open(settings, Progress.NONE, LossRule.ANY, models);
  }

  /** Opens it and waits until it answers by meaning. */
  Library openReady(WordModel model) throws Exception {
    Library library = open(model);
    TestTimeouts.get(library.prepareMeaning(Progress.NONE));
    assertThat(library.status().meaning()).isEqualTo(new MeaningState.Ready());
    return library;
  }

  Settings settings(Settings.Ranking ranking) {
    return IndexFixture.ranked(ranking, settings("histor*"));
  }

  static Answer ask(Library library, String question) {
    return library.ask(new Question(question, Optional.empty(), 3));
  }

  static String ranking(Library library) {
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
          all.map(MeaningFixture::target).flatMap(Optional::stream).filter(t -> t.startsWith(own));
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
