package parley.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * From the start of a process to the first byte of its answer: the packaged program by words and
 * with the meaning at hand, and a program of a few lines that opens the same index with Lucene and
 * searches it. They take turns, so that what else the machine does hits all alike. Argument: how
 * often, 20 unless told.
 */
final class StartupTime {
  private static final String QUESTION = "When was Minsk II agreed?";
  private static final Path LAUNCHER = Path.of("target/parley/bin/parley").toAbsolutePath();

  private StartupTime() {}

  static void run(String[] args) throws IOException, InterruptedException {
    int times = args.length == 0 ? 20 : Integer.parseInt(args[0]);
    Path words = SyntheticIndex.home().resolve("start-words");
    Path both = SyntheticIndex.home().resolve("start-both");
    Path lexical = Files.writeString(SyntheticIndex.home().resolve("lexical.conf"), LEXICAL);
    List<String> byWords = ask(words, "--config=" + lexical);
    List<String> byBoth = ask(both);
    firstByte(parley(words, List.of("--config=" + lexical, "index")));
    firstByte(parley(both, List.of("index")));
    List<String> bare =
        List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            bareClassPath(),
            "parley.benchmark.LuceneStartupBaseline",
            index(words).toString(),
            "minsk",
            "ii",
            "agre");
    double[][] took = new double[3][times];
    for (int i = -2; i < times; i++) { // the first two only warm the disk's cache
      double[] each = {firstByte(bare), firstByte(byWords), firstByte(byBoth)};
      for (int j = 0; j < each.length && i >= 0; j++) {
        took[j][i] = each[j];
      }
    }
    for (double[] each : took) {
      Arrays.sort(each);
    }
    System.out.printf(
        "| first answer of | median | of bare | fastest | of bare |%n|---|---|---|---|---|%n");
    String[] names = {"bare JVM", "by words", "by words and meaning"};
    for (int i = 0; i < names.length; i++) {
      double median = took[i][times / 2];
      double fastest = took[i][0];
      System.out.printf(
          "| %s | %.0f ms | %.2f | %.0f ms | %.2f |%n",
          names[i], median, median / took[0][times / 2], fastest, fastest / took[0][0]);
    }
  }

  private static final String LEXICAL = "search.ranking = lexical\n";

  private static List<String> ask(Path state, String... options) {
    List<String> asking =
        Stream.concat(Arrays.stream(options), Stream.of("ask", QUESTION)).toList();
    return parley(state, asking);
  }

  /** The line that runs the packaged program on the committed articles. */
  static List<String> parley(Path state, List<String> arguments) {
    Stream<String> where = Stream.of(LAUNCHER.toString(), "--corpus=corpus", "--state=" + state);
    return Stream.concat(where, arguments.stream()).toList();
  }

  private static Path index(Path state) throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      Path commit =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith("segments_"))
              .findFirst()
              .orElseThrow();
      return Objects.requireNonNull(commit.toAbsolutePath().getParent());
    }
  }

  /** Our class, and Lucene's core, which is all it needs. */
  private static String bareClassPath() {
    return String.join(
        ":",
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(each -> each.endsWith("test-classes") || each.contains("lucene-core"))
            .toList());
  }

  /** Milliseconds until a process prints something; it must end well. */
  private static double firstByte(List<String> line) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream out = process.getInputStream()) {
      int first = out.read();
      long took = System.nanoTime() - start;
      out.readAllBytes();
      if (process.waitFor() != 0 || first < 0) {
        throw new IOException(line + " ended with " + process.exitValue());
      }
      return took / 1e6;
    }
  }
}
