package parley.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.Topic;
import parley.corpus.model.Passage;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ProgressListener;

/**
 * Time of the first build of an index, embeddings of the real model included, and of reloads after
 * one article has changed. Argument: number of articles, by default 1,000, for which the model
 * alone takes many minutes.
 */
final class ReloadTime {
  private static final int RELOADS = 5;

  private ReloadTime() {}

  static void run(String[] args) throws IOException, KnowledgeBaseException {
    int articles = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
    Path home = SyntheticIndex.directory().resolve("reload");
    SyntheticIndex.delete(home);
    Path corpus = Files.createDirectories(home.resolve("corpus"));
    for (int i = 0; i < articles; i++) {
      write(corpus, i, i);
    }
    Times start = Times.now();
    try (KnowledgeBase library =
        KnowledgeBase.open(settings(corpus, home.resolve("state")), ProgressListener.NONE)) {
      Times lexicalOnly = start.until(Times.now());
      library.startEmbedding(ProgressListener.NONE).join();
      Times firstBuild = start.until(Times.now());
      System.out.printf(
          "| %d articles | processor | share | by words alone | clock | share |%n"
              + "|---|---|---|---|---|---|%n",
          articles);
      print("first build", firstBuild, lexicalOnly.processorMillis(), firstBuild);
      for (int i = 0; i < RELOADS; i++) {
        write(corpus, i, articles + i);
        start = Times.now();
        library.reload(ProgressListener.NONE);
        Times lexicalOnlyReload = start.until(Times.now());
        library.startEmbedding(ProgressListener.NONE).join();
        print("reload", start.until(Times.now()), lexicalOnlyReload.processorMillis(), firstBuild);
      }
    }
  }

  private static void print(String label, Times times, long lexicalOnlyMillis, Times firstBuild) {
    System.out.printf(
        "| %s | %d ms | %.2f %% | %d ms | %d ms | %.2f %% |%n",
        label,
        times.processorMillis(),
        100.0 * times.processorMillis() / firstBuild.processorMillis(),
        lexicalOnlyMillis,
        times.clockMillis(),
        100.0 * times.clockMillis() / firstBuild.clockMillis());
  }

  /** Writes the text of one synthetic article into the file of another. */
  private static void write(Path corpus, int file, int article) throws IOException {
    ZipfCorpus.SyntheticArticle syntheticArticle = ZipfCorpus.article(article);
    StringBuilder text = new StringBuilder("# " + syntheticArticle.metadata().title() + "\n");
    List<String> section = List.of();
    for (Passage passage : syntheticArticle.passages()) {
      if (!passage.headingPath().equals(section)) {
        section = passage.headingPath();
        text.append("\n## ").append(section.getFirst()).append('\n');
      }
      text.append('\n').append(passage.text()).append('\n');
    }
    Files.writeString(corpus.resolve("article-" + file + ".md"), text);
  }

  private static Settings settings(Path corpus, Path state) {
    return SettingsFixture.withFolders(corpus, state)
        .topics(new Topic("all", "all", "All", "Everything.", List.of("*")))
        .build();
  }

  /** CPU time of all threads and wall-clock time, in milliseconds. */
  private record Times(long processorMillis, long clockMillis) {
    private static final OperatingSystemMXBean PROCESS =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Times now() {
      return new Times(PROCESS.getProcessCpuTime() / 1_000_000, System.nanoTime() / 1_000_000);
    }

    Times until(Times end) {
      return new Times(end.processorMillis - processorMillis, end.clockMillis - clockMillis);
    }
  }
}
