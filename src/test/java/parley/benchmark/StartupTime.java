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
 * Time from process start to the first byte of the answer: the packaged program with lexical and
 * with hybrid ranking, and a few lines of Lucene over the same index. Interleaved, so that other
 * load on the machine hits all alike. Argument: number of runs, by default 20.
 */
final class StartupTime {
  private static final String QUESTION = "When was Minsk II agreed?";
  private static final Path LAUNCHER = Path.of("target/parley/bin/parley").toAbsolutePath();

  private StartupTime() {}

  static void run(String[] args) throws IOException, InterruptedException {
    int times = args.length == 0 ? 20 : Integer.parseInt(args[0]);
    Path lexicalState = SyntheticIndex.directory().resolve("start-words");
    Path hybridState = SyntheticIndex.directory().resolve("start-both");
    Path lexicalConfig =
        Files.writeString(SyntheticIndex.directory().resolve("lexical.conf"), LEXICAL_CONFIG);
    List<String> lexicalCommand = askCommand(lexicalState, "--config=" + lexicalConfig);
    List<String> hybridCommand = askCommand(hybridState);
    millisToFirstByte(parleyCommand(lexicalState, List.of("--config=" + lexicalConfig, "index")));
    millisToFirstByte(parleyCommand(hybridState, List.of("index")));
    List<String> baselineCommand =
        List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:+UseSerialGC",
            "-cp",
            baselineClassPath(),
            LuceneStartupBaseline.class.getName(),
            indexFolder(lexicalState).toString(),
            "minsk",
            "ii",
            "agre");
    double[][] millis = new double[3][times];
    for (int i = -2; i < times; i++) { // the first two only warm the disk cache
      double[] each = {
        millisToFirstByte(baselineCommand),
        millisToFirstByte(lexicalCommand),
        millisToFirstByte(hybridCommand)
      };
      for (int j = 0; j < each.length && i >= 0; j++) {
        millis[j][i] = each[j];
      }
    }
    for (double[] each : millis) {
      Arrays.sort(each);
    }
    System.out.printf(
        "| first answer of | median | of bare | fastest | of bare |%n|---|---|---|---|---|%n");
    String[] names = {"bare JVM", "by words", "by words and meaning"};
    for (int i = 0; i < names.length; i++) {
      double median = millis[i][times / 2];
      double fastest = millis[i][0];
      System.out.printf(
          "| %s | %.0f ms | %.2f | %.0f ms | %.2f |%n",
          names[i], median, median / millis[0][times / 2], fastest, fastest / millis[0][0]);
    }
  }

  private static final String LEXICAL_CONFIG = "search.ranking = lexical\n";

  private static List<String> askCommand(Path state, String... options) {
    List<String> arguments =
        Stream.concat(Arrays.stream(options), Stream.of("ask", QUESTION)).toList();
    return parleyCommand(state, arguments);
  }

  /** The command that runs the packaged program on the committed articles. */
  static List<String> parleyCommand(Path state, List<String> arguments) {
    Stream<String> common = Stream.of(LAUNCHER.toString(), "--corpus=corpus", "--state=" + state);
    return Stream.concat(common, arguments.stream()).toList();
  }

  private static Path indexFolder(Path state) throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      Path commit =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith("segments_"))
              .findFirst()
              .orElseThrow();
      return Objects.requireNonNull(commit.toAbsolutePath().getParent());
    }
  }

  /** The baseline's class and Lucene's core, which is all it needs. */
  private static String baselineClassPath() {
    return String.join(
        ":",
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(each -> each.endsWith("test-classes") || each.contains("lucene-core"))
            .toList());
  }

  /** Milliseconds until a process prints its first byte; it must exit with 0. */
  private static double millisToFirstByte(List<String> command)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream out = process.getInputStream()) {
      int first = out.read();
      long nanos = System.nanoTime() - start;
      out.readAllBytes();
      if (process.waitFor() != 0 || first < 0) {
        throw new IOException(command + " ended with " + process.exitValue());
      }
      return nanos / 1e6;
    }
  }
}
