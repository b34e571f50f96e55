package parley.discord.standin.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.testing.TestTimeouts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Measures the packaged bot under load: first a command whose answer never changes, which shows the
 * cost of the Discord adapter alone, then questions, half of them as autocompletion, while the
 * corpus is reloaded again and again with an article added or changed.
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Measures the packaged bot under load.")
final class LoadDriver implements Callable<Integer> {
  @Parameters(index = "0", description = "The launcher of the bot.")
  private Path launcher = Path.of("target/parley/bin/parley");

  @Parameters(index = "1..*", description = "What the launcher is given; 'bot' unless told.")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--rate", description = "Interactions a second; ${DEFAULT-VALUE}.")
  private int rate = 50;

  @Option(names = "--minutes", description = "Minutes with questions; ${DEFAULT-VALUE}.")
  private double minutes = 10;

  @Option(names = "--constant-minutes", description = "With the constant; ${DEFAULT-VALUE}.")
  private double constantMinutes = 2;

  @Option(names = "--latency", description = "Milliseconds there and back; ${DEFAULT-VALUE}.")
  private int latency = 50;

  @Option(names = "--reload", description = "Seconds between reloads; ${DEFAULT-VALUE}.")
  private int reloadSeconds = 30;

  @Option(
      names = "--corpus",
      description = "Articles, of which a copy is served; ${DEFAULT-VALUE}.")
  private Path corpus = Path.of("corpus");

  @Option(names = "--guilds", description = "0: one that the bot knows; ${DEFAULT-VALUE}.")
  private int guilds = 5000;

  @Option(names = "--command", description = "Takes a 'question'; ${DEFAULT-VALUE}.")
  private String command = "ask";

  @Option(names = "--constant", description = "Its answer never changes; ${DEFAULT-VALUE}.")
  private String constant = "help";

  @Option(names = "--questions", description = "A file with a question a line.")
  private @Nullable Path questionsFile;

  private List<String> questions =
      List.of("where do I begin", "how long does it take", "what does it cost", "who decides");

  private LoadDriver() {}

  /** Runs the load driver. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LoadDriver()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (questionsFile != null) {
      questions = Files.readAllLines(questionsFile).stream().filter(l -> !l.isBlank()).toList();
    }
    try (ChangingCorpus corpusCopy = new ChangingCorpus(corpus);
        StandIn discord = StandIn.start()) {
      discord.gateway().setGuilds(Guilds.complete());
      discord.faults().latency(Duration.ofMillis(latency));
      discord.traces().setResponseDeadline(InteractionTrace.RESPONSE_DEADLINE);
      Process bot = start(discord, corpusCopy);
      try {
        discord.gateway().awaitConnected(1);
        return measure(discord, new LoadReloads(discord, corpusCopy)) ? 0 : 1;
      } finally {
        bot.destroy();
        TestTimeouts.exitCode(bot);
      }
    }
  }

  private Process start(StandIn discord, ChangingCorpus corpusCopy) throws IOException {
    List<String> commandLine = new ArrayList<>();
    commandLine.add(launcher.toAbsolutePath().toString());
    commandLine.addAll(arguments.isEmpty() ? List.of("bot") : arguments);
    commandLine.addAll(List.of("--corpus", corpusCopy.corpus().toString()));
    commandLine.addAll(List.of("--state", corpusCopy.state().toString()));
    ProcessBuilder bot = new ProcessBuilder(commandLine).redirectErrorStream(true);
    bot.redirectOutput(ProcessBuilder.Redirect.to(Path.of("target/load.log").toFile()));
    bot.environment().put("DISCORD_TOKEN", Ids.botToken());
    bot.environment().put("JAVA_TOOL_OPTIONS", discord.toolOptions());
    return bot.start();
  }

  private boolean measure(StandIn discord, LoadReloads reloads) {
    LoadGenerator generator = new LoadGenerator(discord);
    // Warms the JVM up, which is not what is measured.
    generator.run(rate, Duration.ofSeconds(15), this::questionPayload);
    LoadResult constantResult =
        generator.run(
            rate, duration(constantMinutes), i -> withUser(constantInteraction(), i).build());
    System.out.println(LoadResult.header());
    System.out.println(constantResult.row("constant"));
    LoadResult questionsResult = generator.run(rate, duration(minutes), reloading(reloads));
    System.out.println(questionsResult.row("questions"));
    reloads.await();
    System.out.printf("reloads: %d, changes found %d%n", reloads.count(), reloads.changedCount());
    Duration difference = questionsResult.percentile(0.99).minus(constantResult.percentile(0.99));
    System.out.printf("p99 of questions over the constant: %d ms%n", difference.toMillis());
    return questionsResult.lost()
                + questionsResult.late()
                + constantResult.lost()
                + constantResult.late()
            == 0
        && reloads.changedCount() == reloads.count();
  }

  private LongFunction<ObjectNode> reloading(LoadReloads reloads) {
    return i -> {
      if (reloadSeconds > 0
          && i % ((long) rate * reloadSeconds) == (long) rate * reloadSeconds / 2) {
        reloads.requestReload();
      }
      return questionPayload(i);
    };
  }

  private ObjectNode questionPayload(long i) {
    String question = questions.get((int) (i / 2 % questions.size()));
    InteractionBuilder builder =
        i % 2 == 0
            ? InteractionBuilder.slash(command).option("question", question)
            : InteractionBuilder.autocomplete(command)
                .focusedOption("question", typedPrefix(question, i));
    return withUser(builder, i).build();
  }

  private InteractionBuilder constantInteraction() {
    return InteractionBuilder.slash(constant);
  }

  /** Another person in another guild each time, to stay below the rate limits. */
  private InteractionBuilder withUser(InteractionBuilder builder, long i) {
    builder.byUser(Long.toString(1_310_000_000_000_000_000L + i));
    return guilds == 0
        ? builder
        : builder.inGuild(Long.toString(1_210_000_000_000_000_000L + i % guilds));
  }

  private static String typedPrefix(String question, long i) {
    return question.substring(0, (int) Math.min(question.length(), 2 + i % 12));
  }

  private static Duration duration(double minutes) {
    return Duration.ofMillis((long) (minutes * 60_000));
  }
}
