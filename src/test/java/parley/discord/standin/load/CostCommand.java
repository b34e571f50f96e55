package parley.discord.standin.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Asks one question after the other and prints what each took of the processor, the JIT compiler
 * and the garbage collector included.
 */
@Command(
    name = "cost",
    mixinStandardHelpOptions = true,
    description = "Measures the processor time of a question, cold and warm.")
final class CostCommand implements Callable<Integer> {
  /** Numbers of questions after which a line is printed. */
  private static final List<Integer> STEPS = List.of(5, 20, 50, 100, 200, 350, 500, 750, 1000);

  private static final Duration BREAK = Duration.ofMillis(50);

  @Mixin private BotOptions options = new BotOptions();

  @Option(
      names = "--settle",
      description = "Seconds between the login and the first question; ${DEFAULT-VALUE}.")
  private int settleSeconds = 15;

  @Override
  public Integer call() throws IOException {
    try (ChangingCorpus corpus = options.copyCorpus();
        StandIn discord = StandIn.start()) {
      discord.gateway().setGuilds(Guilds.complete());
      try (BotProcess bot = options.start(discord, corpus)) {
        discord.gateway().awaitConnected(1);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(settleSeconds));
        int asked = 0;
        for (int step : STEPS) {
          Duration before = bot.processorTime();
          int first = asked + 1;
          for (; asked < step; asked++) {
            // The number counts pairs of a question and its autocompletion.
            discord.traces().awaitAnswer(discord.deliver(options.question(2L * asked).build()));
            LockSupport.parkNanos(BREAK.toNanos());
          }
          Duration used = bot.processorTime().minus(before);
          System.out.printf(
              "questions %d to %d: %d ms of the processor each%n",
              first, step, used.toMillis() / (step - first + 1));
        }
        System.out.println("The bot: " + bot.usage());
      }
    }
    return 0;
  }
}
