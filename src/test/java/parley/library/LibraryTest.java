package parley.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.answer.Answer;
import parley.answer.Question;
import parley.config.Settings;
import parley.config.Topic;
import parley.search.IndexFixture;

class LibraryTest {
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private @TempDir Path folder;
  private Path corpus;
  private Path state;

  @BeforeEach
  void lay() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    state = folder.resolve("state");
    write("ships.md", "# Ships\n## History\nThe ships left the harbour at dawn.\n");
    write("towns.txt", "Towns\n\nThe towns lay behind the river.\n");
  }

  @Test
  void buildsAnIndexAndOpensItTheNextTime() throws Exception {
    try (Library library = open()) {
      assertThat(library.opened().rebuilt()).isTrue();
      assertThat(library.opened().added()).containsExactly("ships.md", "towns.txt");
      assertThat(answers(library, "ships harbour")).isTrue();
    }
    try (Library library = open()) {
      assertThat(library.opened().rebuilt()).isFalse();
      assertThat(answers(library, "ships harbour")).isTrue();
    }
  }

  @Test
  void looksAtTheContentWhereOnlyTheTimeDiffers() throws Exception {
    open().close();
    Files.setLastModifiedTime(corpus.resolve("ships.md"), FileTime.from(LONG_AGO.plusSeconds(9)));

    try (Library library = open()) {
      assertThat(library.opened().rebuilt()).isFalse();
    }
  }

  @Test
  void noticesAChangeOfTheSameSizeInTheSameInstant() throws Exception {
    Path ships = corpus.resolve("ships.md");
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(ships, now);
    open().close();
    Files.writeString(ships, Files.readString(ships).replace("dawn", "noon"));
    Files.setLastModifiedTime(ships, now);

    try (Library library = open()) {
      assertThat(library.opened().rebuilt()).isTrue();
      assertThat(answers(library, "noon")).isTrue();
    }
  }

  @Test
  void rebuildsWhenTheRulesOfTheTopicsChange() throws Exception {
    open().close();

    try (Library library = Library.open(settings("ship*"), Progress.NONE)) {
      assertThat(library.opened().rebuilt()).isTrue();
    }
  }

  @Test
  void rebuildsADamagedIndexAndOneWithoutFiles() throws Exception {
    open().close();
    for (Path file : indexFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    try (Library library = open()) {
      assertThat(library.opened().rebuilt()).isTrue();
      assertThat(answers(library, "ships harbour")).isTrue();
    }
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    try (Library library = open()) {
      assertThat(library.opened().rebuilt()).isTrue();
    }
  }

  @Test
  void takesNoHalfBuiltIndexForOne() throws Exception {
    open().close();
    Path home;
    try (Stream<Path> homes = Files.list(state.resolve("index"))) {
      home = homes.findFirst().orElseThrow();
    }
    Path building = Files.createDirectory(home.resolve("building"));
    Files.writeString(building.resolve("left"), "over");
    write("new.md", "# New\nA lighthouse stood there.\n");

    try (Library library = open()) {
      assertThat(answers(library, "lighthouse")).isTrue();
      assertThat(building).doesNotExist();
    }
  }

  @Test
  void reportsWhatAReloadDid() throws Exception {
    try (Library library = open()) {
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      write("roads.md", "# Roads\nThe roads were closed.\n");
      write("bad.md", "---\ntitle: [\n---\nText.\n");
      Files.delete(corpus.resolve("towns.txt"));

      ReloadReport report = library.reload(Progress.NONE);

      assertThat(report.added()).containsExactly("roads.md");
      assertThat(report.changed()).containsExactly("ships.md");
      assertThat(report.removed()).containsExactly("towns.txt");
      assertThat(report.unchanged()).isZero();
      assertThat(report.problems())
          .anyMatch(each -> each.isError() && each.file().equals("bad.md"));
      assertThat(answers(library, "dusk")).isTrue();
      assertThat(answers(library, "river")).isFalse();
      assertThat(library.reload(Progress.NONE).rebuilt()).isFalse();
    }
  }

  @Test
  void keepsServingWhenAReloadFails() throws Exception {
    try (Library library = open()) {
      Files.move(corpus, folder.resolve("elsewhere"));

      assertThatThrownBy(() -> library.reload(Progress.NONE))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining(corpus.toString());

      assertThat(answers(library, "ships harbour")).isTrue();
    }
  }

  @Test
  void keepsServingWhereAReloadWouldLoseTooMuch() throws Exception {
    try (Library library = open()) {
      Files.delete(corpus.resolve("ships.md"));

      Reloaded refused = library.reload(Progress.NONE, LossRule.share(0.3));

      assertThat(refused).isInstanceOf(Reloaded.Refused.class);
      assertThat(refused.report().removed()).containsExactly("ships.md");
      assertThat(answers(library, "ships harbour")).isTrue();

      assertThat(library.reload(Progress.NONE, LossRule.count(1)))
          .isInstanceOf(Reloaded.Done.class);
      assertThat(answers(library, "ships harbour")).isFalse();
    }
  }

  @Test
  void keepsServingAfterARestartToo() throws Exception {
    try (Library library = open()) {
      Files.delete(corpus.resolve("ships.md"));
      library.reload(Progress.NONE, LossRule.share(0.3));
      assertThat(library.status().withheld()).contains(1);
    }
    try (Library library = openWith(LossRule.share(0.3))) {
      assertThat(answers(library, "ships harbour")).isTrue();
      assertThat(library.status().withheld()).contains(1);
      assertThat(library.opened().rebuilt()).isFalse();

      assertThat(library.reload(Progress.NONE, LossRule.count(1)))
          .isInstanceOf(Reloaded.Done.class);
      assertThat(answers(library, "ships harbour")).isFalse();
      assertThat(library.status().withheld()).isEmpty();
    }
    try (Library library = openWith(LossRule.share(0.3))) {
      assertThat(answers(library, "ships harbour")).isFalse();
      assertThat(library.opened().rebuilt()).isFalse();
    }
  }

  @Test
  void keepsServingWhatWasLostWhileItWasNotRunning() throws Exception {
    open().close();
    Files.delete(corpus.resolve("ships.md"));
    write("towns.txt", "Towns\n\nThe towns lay before the hills.\n");

    try (Library library = openWith(LossRule.share(0.3))) {
      assertThat(answers(library, "ships harbour")).isTrue();
      assertThat(answers(library, "hills")).isFalse();
      assertThat(library.status().withheld()).contains(1);
    }
    try (Library library = openWith(LossRule.share(0.5))) {
      assertThat(answers(library, "ships harbour")).isFalse();
      assertThat(answers(library, "hills")).isTrue();
      assertThat(library.status().withheld()).isEmpty();
    }
  }

  @Test
  void looksAtWhatAnotherProcessHasIndexedToo() throws Exception {
    try (Library library = open()) {
      Files.delete(corpus.resolve("ships.md"));
      open().close();

      assertThat(library.reload(Progress.NONE, LossRule.share(0.3)))
          .isInstanceOf(Reloaded.Refused.class);
      assertThat(answers(library, "ships harbour")).isTrue();
    }
  }

  @Test
  void previewsWithoutCountingAndListsArticles() throws Exception {
    try (Library library = open()) {
      library.preview(new Question("ships harbour", Optional.empty(), 3));

      assertThat(library.status().asked()).isZero();
      assertThat(library.articles(0, 1).total()).isEqualTo(2);
      Articles.Entry ships = library.articles("SHIPS").getFirst();
      assertThat(ships.head().title()).isEqualTo("Ships");
      assertThat(library.passage(ships.passage(), "harbour").orElseThrow().matches()).hasSize(1);
      assertThat(library.titles("ow", 5)).containsExactly("Towns");
    }
  }

  @Test
  void answersWhileItReloads() throws Exception {
    try (Library library = open();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      AtomicBoolean stop = new AtomicBoolean();
      Callable<Integer> asking =
          () -> {
            int asked = 0;
            for (; !stop.get() || asked == 0; asked++) {
              assertThat(answers(library, "ships harbour")).isTrue();
            }
            return asked;
          };
      List<Future<Integer>> askers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        askers.add(threads.submit(asking));
      }
      try {
        for (int i = 0; i < 10; i++) {
          write("more.md", "# More\nText" + " and more".repeat(i) + ".\n");
          assertThat(library.reload(Progress.NONE).rebuilt()).isTrue();
        }
      } finally {
        stop.set(true);
      }
      for (Future<Integer> asker : askers) {
        assertThat(asker.get()).isPositive();
      }
    }
  }

  @Test
  void keepsOneIndexOfEachCorpus() throws Exception {
    open().close();
    write("more.md", "# More\nText.\n");
    open().close();
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("a.md"), "# A\nAlpha.\n");
    Library.open(settings(other, state, "histor*"), Progress.NONE).close();

    try (Library library = open()) {
      assertThat(library.opened().rebuilt()).isFalse();
    }
    try (Stream<Path> homes = Files.list(state.resolve("index"))) {
      assertThat(homes).hasSize(2);
    }
  }

  @Test
  void namesAMissingAndAnEmptyCorpus() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> Library.open(settings(empty, state, "x"), Progress.NONE))
        .hasMessageContaining(empty.toString())
        .hasMessageContaining("holds no articles")
        .isInstanceOfSatisfying(LibraryException.class, e -> assertThat(e.isWrongUse()).isTrue());
    assertThatThrownBy(() -> Library.open(settings(missing, state, "x"), Progress.NONE))
        .hasMessageContaining(missing.toString())
        .isInstanceOfSatisfying(LibraryException.class, e -> assertThat(e.isWrongUse()).isTrue());
  }

  @Test
  void namesAStateFolderThatCannotBeWritten() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThatThrownBy(() -> Library.open(settings(corpus, file, "x"), Progress.NONE))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--state")
        .isInstanceOfSatisfying(LibraryException.class, e -> assertThat(e.isWrongUse()).isFalse());
  }

  @Test
  void namesTheProcessThatIsWriting() throws Exception {
    open().close();
    Path home;
    try (Stream<Path> homes = Files.list(state.resolve("index"))) {
      home = homes.findFirst().orElseThrow();
    }
    write("more.md", "# More\nText.\n");
    try (OtherProcess other = OtherProcess.holding(home)) {
      assertThatThrownBy(this::open)
          .hasMessageContaining(state.toString())
          .hasMessageContaining("process")
          .hasMessageContaining(Long.toString(other.pid()));
    }
    open().close();
  }

  @Test
  void tellsHowThingsStand() throws Exception {
    try (Library library = open()) {
      answers(library, "ships harbour");
      answers(library, "xylophone");

      Status status = library.status();

      assertThat(status.articles()).isEqualTo(2);
      assertThat(status.passages()).isEqualTo(2);
      assertThat(status.topics()).containsExactly(new Status.TopicSize("History", 1));
      assertThat(status.asked()).isEqualTo(2);
      assertThat(status.answered()).isEqualTo(1);
      assertThat(status.indexBytes()).isPositive();
      assertThat(status.fingerprint()).hasSize(64);
    }
  }

  @Test
  void givesAnOverviewOfATopic() throws Exception {
    try (Library library = open()) {
      Overview overview = library.overview("history").orElseThrow();

      assertThat(overview.entries()).hasSize(1);
      Overview.Part part = overview.entries().getFirst().sections().getFirst();
      assertThat(part.heading()).isEqualTo("History");
      assertThat(library.passage(part.passage()).orElseThrow().article().title())
          .isEqualTo("Ships");
      assertThat(library.overview("nonsense")).isEmpty();
      assertThat(library.passage("nonsense")).isEmpty();
    }
  }

  private Library open() throws LibraryException {
    return Library.open(settings("histor*"), Progress.NONE);
  }

  private Library openWith(LossRule rule) throws LibraryException {
    return Library.open(settings("histor*"), Progress.NONE, rule);
  }

  private Settings settings(String rule) {
    return settings(corpus, state, rule);
  }

  private static Settings settings(Path corpus, Path state, String rule) {
    return new Settings(
        new Settings.Corpus(corpus, 1 << 20, "en"),
        state,
        List.of(new Topic("history", "history", "History", "The past.", List.of(rule))),
        IndexFixture.WEIGHTS,
        new Settings.Answer(3, Period.ofDays(180)),
        IndexFixture.DISCORD);
  }

  private static boolean answers(Library library, String question) {
    return library.ask(new Question(question, Optional.empty(), 3)) instanceof Answer.Answered;
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> all = Files.walk(state)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*/\\d+/[^/]+"))
          .toList();
    }
  }

  /** Writes a file as if long ago, so that size and time tell whether it changed. */
  private void write(String name, String text) throws IOException {
    Path file = Files.writeString(corpus.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }
}
