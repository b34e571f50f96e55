package parley;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the packaged program through its launcher. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of(System.getProperty("parley.launcher"));

  private static final List<String> PAGES =
      List.of("README.md", "src/docs/articles.md", "src/docs/operate.md", "src/docs/measure.md");

  /** Commands of the pages that other tests run, or that need what is not here. */
  private static final Map<String, String> RUN_ELSEWHERE =
      Map.of(
          "parley bot", "BotIT",
          "parley health", "BotIT",
          "parley preview", "needs a browser",
          "parley backup", "PackagedStoreIT, StoreCommandsTest",
          "parley restore", "StoreCommandsTest",
          "parley eval FOLDER", "EvalCommandTest");

  /** One for all who need the articles indexed, and look at something else. */
  @TempDir static Path state;

  @TempDir Path folder;

  @Test
  void runsWithoutJavaOnThePath() throws Exception {
    Run run = launch(Map.of(), "--version");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).matches("parley \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void passesOnTheExitCode() throws Exception {
    assertThat(launch(Map.of(), "--nonsense").exit()).isEqualTo(2);
  }

  @Test
  void honoursJavaToolOptions() throws Exception {
    Run run = launch(Map.of("JAVA_TOOL_OPTIONS", "-Xmx64m"), "--version");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualToIgnoringNewLines("Picked up JAVA_TOOL_OPTIONS: -Xmx64m");
  }

  @ParameterizedTest
  @CsvSource({"'', 268435456", "-Xmx64m, 67108864", "-XX:MaxHeapSize=128m, 134217728"})
  void limitsTheHeapUnlessConfiguredOtherwise(String option, String bytes) throws Exception {
    String options = "-XX:+PrintFlagsFinal " + option;
    Run run = launch(Map.of("JAVA_TOOL_OPTIONS", options), "--version");

    // What the VM itself says goes to standard error, so that results stay clean.
    assertThat(run.err()).containsPattern(" MaxHeapSize += " + bytes + " ");
  }

  /**
   * Runs the commands of the README and of the pages, as a reader would who has the program on the
   * path. Computes the embeddings of all articles.
   */
  @Test
  void runsTheCommandsOfTheReadmeAndThePages() throws Exception {
    Pattern command = Pattern.compile("(?m)^ *(?:mvn .* && )?((?:target/parley/bin/)?parley .*)$");
    Pattern shellBlock = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");
    List<String> lines = new ArrayList<>();
    for (String page : PAGES) {
      shellBlock
          .matcher(Files.readString(Path.of(page)))
          .results()
          .flatMap(block -> command.matcher(block.group(1)).results())
          .map(each -> each.group(1))
          .filter(line -> RUN_ELSEWHERE.keySet().stream().noneMatch(line::contains))
          .forEach(lines::add);
    }

    assertThat(lines).hasSizeGreaterThanOrEqualTo(18);
    Map<String, String> environment =
        Map.of(
            "PARLEY_STATE", folder.resolve("state").toString(),
            "PARLEY_DATA", folder.resolve("data").toString(),
            "HOME", folder.toString(),
            "PATH", LAUNCHER.getParent() + ":/usr/bin:/bin");
    for (String line : lines) {
      Run run = start(environment, List.of("/bin/sh", "-c", line));
      assertThat(run.exit()).describedAs(line + "\n" + run.err()).isZero();
      assertThat(run.out()).describedAs(line).isNotBlank();
      // Before the first index, check says that it had no embeddings to ask with.
      assertThat(run.err().lines().filter(each -> !each.contains("asked by words alone")))
          .describedAs(line)
          .isEmpty();
    }
  }

  @Test
  void keepsLettersBeyondAsciiWithoutALocale() throws Exception {
    Run run = launch(Map.of("PARLEY_STATE", state.toString()), "ask", "--json", "Türkiye");

    assertThat(run.out()).startsWith("{\"question\":\"Türkiye\"").contains("\"answered\"");
  }

  @Test
  void treatsClosedInputAsEmpty() throws Exception {
    Run run = shell("exec \"$0\" ask --json --questions - --state \"$1\" --config \"$2\" <&-");

    assertThat(run).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void failsOnClosedOutput() throws Exception {
    Run run = shell("exec \"$0\" status --json --state \"$1\" >&-");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).startsWith("parley: the results cannot be written").hasLineCount(1);
  }

  @Test
  void endsQuietlyOnABrokenPipe() throws Exception {
    assertThat(shell("\"$0\" --version | true")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void startsWithCdpathSet() throws Exception {
    Path home = LAUNCHER.resolveSibling("..").normalize();
    Run run =
        shell(
            "CDPATH='"
                + home
                + "'; export CDPATH; cd / && cd '"
                + home
                + "'"
                + " && exec bin/parley --version");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void evaluatesWithoutWarnings() throws Exception {
    Run run =
        launch(
            Map.of("PARLEY_STATE", folder.resolve("state").toString()),
            "eval",
            tinyCollection().toString());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void failsOnACollectionThatCannotBeIndexed() throws Exception {
    Map<String, String> nowhere = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=/nowhere");
    Run run = launch(nowhere, "eval", tinyCollection().toString());

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .contains("parley: The collection cannot be indexed")
        .doesNotContain("\tat ");
  }

  private Path tinyCollection() throws IOException {
    Path tiny = folder.resolve("tiny");
    Files.createDirectories(tiny.resolve("qrels"));
    Files.writeString(
        tiny.resolve("corpus.jsonl"), "{\"_id\": \"d\", \"text\": \"Ships left Odesa.\"}\n");
    Files.writeString(
        tiny.resolve("queries.jsonl"), "{\"_id\": \"q\", \"text\": \"What left Odesa?\"}\n");
    Files.writeString(tiny.resolve("qrels/test.tsv"), "query-id\tcorpus-id\tscore\nq\td\t1\n");
    return tiny;
  }

  /**
   * Runs a shell command with the launcher as $0, a state folder as $1, and a configuration with
   * lexical ranking as $2.
   */
  private Run shell(String line) throws IOException, InterruptedException {
    Path lexicalConfig =
        Files.writeString(folder.resolve("lexical.conf"), "search.ranking = lexical\n");
    return start(
        Map.of(),
        List.of(
            "/bin/sh",
            "-c",
            line,
            LAUNCHER.toString(),
            state.toString(),
            lexicalConfig.toString()));
  }

  private Run launch(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(LAUNCHER.toString());
    command.addAll(List.of(args));
    return start(environment, command);
  }

  private Run start(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      // What the pages show may compute for long; only JUnit's limit ends it.
      int exit = process.waitFor();
      return new Run(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      process.destroyForcibly();
    }
  }

  private record Run(int exit, String out, String err) {}
}
