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
 * Measures the packaged bot under load, over the stand-in: first a command whose answer never
 * changes, which is what the edge alone costs, then questions, half of them still being typed,
 * while the corpus is reloaded again and again, each time with an article added or changed.
 *
 * <p>After {@code mvn package}:
 *
 * <pre>
 * mvn toolchains:select-jdk-toolchain@jdk exec:exec@load -Dload="--rate 50 --minutes 10"
 * </pre>
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
  private int reload = 30;

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
  private @Nullable Path file;

  private List<String> questions =
      List.of("where do I begin", "how long does it take", "what does it cost", "who decides");

  private LoadDriver() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LoadDriver()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (file != null) {
      questions = Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
    }
    try (ChangingCorpus changing = new ChangingCorpus(corpus);
        StandIn discord = StandIn.start()) {
      discord.gateway().guilds(Guilds.whole());
      discord.faults().latency(Duration.ofMillis(latency));
      discord.conversations().patience(InteractionTrace.LATE);
      Process bot = start(discord, changing);
      try {
        discord.gateway().awaitConnected(1);
        return measure(discord, new LoadReloads(discord, changing)) ? 0 : 1;
      } finally {
        bot.destroy();
        TestTimeouts.exitCode(bot);
      }
    }
  }

  private Process start(StandIn discord, ChangingCorpus changing) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(launcher.toAbsolutePath().toString());
    line.addAll(arguments.isEmpty() ? List.of("bot") : arguments);
    line.addAll(List.of("--corpus", changing.corpus().toString()));
    line.addAll(List.of("--state", changing.state().toString()));
    ProcessBuilder bot = new ProcessBuilder(line).redirectErrorStream(true);
    bot.redirectOutput(ProcessBuilder.Redirect.to(Path.of("target/load.log").toFile()));
    bot.environment().put("DISCORD_TOKEN", Ids.botToken());
    bot.environment().put("JAVA_TOOL_OPTIONS", discord.toolOptions());
    return bot.start();
  }

  private boolean measure(StandIn discord, LoadReloads reloads) {
    LoadGenerator load = new LoadGenerator(discord);
    // What a JVM does in its first seconds is another question.
    load.run(rate, Duration.ofSeconds(15), this::asked);
    LoadResult still = load.run(rate, time(constantMinutes), i -> person(constantly(), i).build());
    System.out.println(LoadResult.head());
    System.out.println(still.line("constant"));
    LoadResult busy = load.run(rate, time(minutes), reloading(reloads));
    System.out.println(busy.line("questions"));
    reloads.await();
    System.out.printf("reloads: %d, changes found %d%n", reloads.count(), reloads.foundChanges());
    Duration more = busy.within(0.99).minus(still.within(0.99));
    System.out.printf("p99 of questions over the constant: %d ms%n", more.toMillis());
    return busy.lost() + busy.late() + still.lost() + still.late() == 0
        && reloads.foundChanges() == reloads.count();
  }

  private LongFunction<ObjectNode> reloading(LoadReloads reloads) {
    return i -> {
      if (reload > 0 && i % ((long) rate * reload) == (long) rate * reload / 2) {
        reloads.ask();
      }
      return asked(i);
    };
  }

  private ObjectNode asked(long i) {
    String question = questions.get((int) (i / 2 % questions.size()));
    InteractionBuilder made =
        i % 2 == 0
            ? InteractionBuilder.slash(command).option("question", question)
            : InteractionBuilder.autocomplete(command).typed("question", begun(question, i));
    return person(made, i).build();
  }

  private InteractionBuilder constantly() {
    return InteractionBuilder.slash(constant);
  }

  /** Somebody else in some guild each time, or the bot would ask them to wait. */
  private InteractionBuilder person(InteractionBuilder made, long i) {
    made.by(Long.toString(1_310_000_000_000_000_000L + i));
    return guilds == 0
        ? made
        : made.inGuild(Long.toString(1_210_000_000_000_000_000L + i % guilds));
  }

  private static String begun(String question, long i) {
    return question.substring(0, (int) Math.min(question.length(), 2 + i % 12));
  }

  private static Duration time(double minutes) {
    return Duration.ofMillis((long) (minutes * 60_000));
  }
}
