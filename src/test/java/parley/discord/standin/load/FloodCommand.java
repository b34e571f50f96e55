package parley.discord.standin.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Floods the bot: a third is autocompletion, which may be dropped, a tenth a command that only
 * looks something up, the rest are questions. Five seconds after it one more question is asked.
 */
@Command(
    name = "flood",
    mixinStandardHelpOptions = true,
    description = "Floods the packaged bot, and asks it once more.")
final class FloodCommand implements Callable<Integer> {
  private static final long PAUSE_SECONDS = 5;

  /** Longer than a deferred question may wait. */
  private static final Duration TIMEOUT = Duration.ofSeconds(40);

  private static final Duration MAX_RESPONSE_TIME_AFTER = Duration.ofSeconds(1);

  @Mixin private BotOptions options = new BotOptions();

  @Option(names = "--rate", description = "Interactions a second; ${DEFAULT-VALUE}.")
  private int rate = 200;

  @Option(names = "--seconds", description = "How long; ${DEFAULT-VALUE}.")
  private int seconds = 60;

  @Option(names = "--warm-rate", description = "A second, before it; ${DEFAULT-VALUE}.")
  private int warmRate = 20;

  @Option(
      names = "--warm-seconds",
      description = "Before it; 0 for a cold start, ${DEFAULT-VALUE}.")
  private int warmSeconds;

  @Override
  public Integer call() throws IOException {
    try (ChangingCorpus corpus = options.copyCorpus();
        StandIn discord = StandIn.start()) {
      discord.gateway().setGuilds(Guilds.complete());
      discord.traces().setResponseDeadline(InteractionTrace.RESPONSE_DEADLINE);
      try (BotProcess bot = options.start(discord, corpus)) {
        discord.gateway().awaitConnected(1);
        return measure(discord, bot) ? 0 : 1;
      }
    }
  }

  private boolean measure(StandIn discord, BotProcess bot) throws IOException {
    LoadGenerator generator = new LoadGenerator(discord).timeout(TIMEOUT);
    if (warmSeconds > 0) {
      FloodResult before = new FloodResult();
      generator.run(warmRate, Duration.ofSeconds(warmSeconds), this::payload, before::add);
      System.out.println("Before, " + warmRate + " a second:\n" + before.table());
    }
    CompletableFuture<InteractionTrace> after = new CompletableFuture<>();
    long last = (long) rate * seconds - 1;
    FloodResult flood = new FloodResult();
    generator.run(
        rate,
        Duration.ofSeconds(seconds),
        i -> {
          if (i == last) {
            after.completeAsync(
                () -> discord.deliver(options.question(last + 1).build()),
                CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS));
          }
          return payload(i);
        },
        flood::add);
    System.out.println("Flood, " + rate + " a second:\n" + flood.table());
    InteractionTrace question = discord.traces().awaitAnswer(after.join());
    Duration responseTime = question.responseTime().orElseThrow();
    System.out.println("Question 5 s after it: " + responseTime.toMillis() + " ms");
    System.out.println("The bot: " + bot.usage());
    return flood.isInTime() && responseTime.compareTo(MAX_RESPONSE_TIME_AFTER) <= 0;
  }

  private ObjectNode payload(long i) {
    if (i % 3 == 1) {
      return options.autocompletion(i).build();
    }
    return (i % 10 == 0 ? options.slash("help", i) : options.question(i)).build();
  }
}
