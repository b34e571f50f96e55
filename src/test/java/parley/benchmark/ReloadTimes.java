package parley.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.Passage;
import parley.library.Library;
import parley.library.LibraryException;
import parley.library.Progress;

/**
 * The first build of an index, vectors of the real model included, and then reloads after one
 * article has changed. Argument: how many articles, 1,000 unless told, for which the model alone
 * takes many minutes.
 */
final class ReloadTimes {
  private static final int RELOADS = 5;

  private ReloadTimes() {}

  static void run(String[] args) throws IOException, LibraryException {
    int articles = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
    Path home = MadeIndex.home().resolve("reload");
    MadeIndex.delete(home);
    Path corpus = Files.createDirectories(home.resolve("corpus"));
    for (int i = 0; i < articles; i++) {
      write(corpus, i, i);
    }
    long start = System.nanoTime();
    try (Library library = Library.open(settings(corpus, home.resolve("state")), Progress.NONE)) {
      Duration words = since(start);
      library.prepareMeaning(Progress.NONE).join();
      Duration first = since(start);
      System.out.printf(
          "| articles | first build | by words | reload | share | by words |%n"
              + "|---|---|---|---|---|---|%n");
      for (int i = 0; i < RELOADS; i++) {
        write(corpus, i, articles + i);
        start = System.nanoTime();
        Duration wordsAgain = library.reload(Progress.NONE).took();
        library.prepareMeaning(Progress.NONE).join();
        Duration again = since(start);
        System.out.printf(
            "| %d | %d ms | %d ms | %d ms | %.2f %% | %d ms |%n",
            articles,
            first.toMillis(),
            words.toMillis(),
            again.toMillis(),
            100.0 * again.toMillis() / first.toMillis(),
            wordsAgain.toMillis());
      }
    }
  }

  /** Writes the text of one made-up article into the file of another. */
  private static void write(Path corpus, int file, int article) throws IOException {
    ZipfText.Made made = ZipfText.article(article);
    StringBuilder text = new StringBuilder("# " + made.head().title() + "\n");
    List<String> section = List.of();
    for (Passage passage : made.passages()) {
      if (!passage.section().equals(section)) {
        section = passage.section();
        text.append("\n## ").append(section.getFirst()).append('\n');
      }
      text.append('\n').append(passage.text()).append('\n');
    }
    Files.writeString(corpus.resolve("article-" + file + ".md"), text);
  }

  private static Settings settings(Path corpus, Path state) {
    return new Settings(
        new Settings.Corpus(corpus, 1 << 20, "en"),
        state,
        List.of(new Topic("all", "all", "All", "Everything.", List.of("*"))),
        MadeIndex.RANKING,
        new Settings.Answer(3, Period.ofDays(180)),
        new Settings.Discord(
            "auto",
            true,
            List.of(),
            List.of(),
            new Settings.Rate(5, 12),
            new Settings.Rate(60, 240),
            0.3));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
