package parley.discord.standin.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures the packaged bot under load: first a command whose answer never changes, which shows the
 * cost of the Discord adapter alone, then questions, half of them as autocompletion and a quarter
 * asked on in a modal, and timelines and the latest beside them, while the corpus is reloaded again
 * and again with an article added or changed, or an edit is published.
 */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = "Measures the packaged bot under load.",
    subcommands = {
      FloodCommand.class,
      CostCommand.class,
      KillCommand.class,
      RevisionKillCommand.class
    })
final class LoadDriver implements Callable<Integer> {
  @Mixin private BotOptions options = new BotOptions();

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

  @Option(names = "--publish", description = "Seconds between edits; 0: none; ${DEFAULT-VALUE}.")
  private int publishSeconds = 0;

  @Option(names = "--constant", description = "Its answer never changes; ${DEFAULT-VALUE}.")
  private String constant = "help";

  private LoadDriver() {}

  /** Runs the load driver. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new LoadDriver()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    try (ChangingCorpus corpus = options.copyCorpus();
        StandIn discord = StandIn.start()) {
      corpus.write(LoadEdits.FILE, LoadEdits.article());
      discord.gateway().setGuilds(Guilds.complete());
      discord.faults().latency(Duration.ofMillis(latency));
      discord.traces().setResponseDeadline(InteractionTrace.RESPONSE_DEADLINE);
      try (BotProcess bot = options.start(discord, corpus);
          LoadEdits edits = new LoadEdits(discord)) {
        discord.gateway().awaitConnected(1);
        return measure(discord, bot, new LoadReloads(discord, corpus), edits) ? 0 : 1;
      }
    }
  }

  private boolean measure(StandIn discord, BotProcess bot, LoadReloads reloads, LoadEdits edits) {
    LoadGenerator generator = new LoadGenerator(discord);
    // Warms the JVM up, which is not what is measured.
    generator.run(rate, Duration.ofSeconds(15), options::mixedInteraction);
    LoadResult constantResult =
        generator.run(rate, duration(constantMinutes), i -> options.slash(constant, i).build());
    System.out.println(LoadResult.header());
    System.out.println(constantResult.row("constant"));
    LoadResult questionsResult =
        generator.run(rate, duration(minutes), changing(bot, reloads, edits));
    System.out.println(questionsResult.row("questions"));
    reloads.await();
    edits.close();
    System.out.println(edits.result().row("edits"));
    System.out.println("at the end: " + usage(bot));
    System.out.printf("reloads: %d, changes found %d%n", reloads.count(), reloads.changedCount());
    System.out.printf("edits: %d, published %d%n", edits.count(), edits.publishedCount());
    Duration difference = questionsResult.percentile(0.99).minus(constantResult.percentile(0.99));
    System.out.printf("p99 of questions over the constant: %d ms%n", difference.toMillis());
    return Stream.of(questionsResult, constantResult, edits.result())
            .allMatch(result -> result.lost() + result.late() == 0)
        && reloads.changedCount() == reloads.count()
        && edits.publishedCount() == edits.count();
  }

  private LongFunction<ObjectNode> changing(BotProcess bot, LoadReloads reloads, LoadEdits edits) {
    return i -> {
      if (isDue(i, reloadSeconds)) {
        reloads.requestReload();
      }
      if (isDue(i, publishSeconds)) {
        edits.requestEdit();
      }
      if (i % (rate * 60L) == 0) {
        System.out.println("minute " + i / (rate * 60L) + ": " + usage(bot));
      }
      return options.mixedInteraction(i);
    };
  }

  /** Whether what happens every so many seconds happens now, first after half of them. */
  private boolean isDue(long i, int seconds) {
    long interval = (long) rate * seconds;
    return seconds > 0 && i % interval == interval / 2;
  }

  private static String usage(BotProcess bot) {
    try {
      return bot.usage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration duration(double minutes) {
    return Duration.ofMillis((long) (minutes * 60_000));
  }
}
