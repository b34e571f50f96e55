package parley.discord.standin.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.Users;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Kills the bot at a random moment of a reload, again and again. Each next start must serve all
 * articles, the changed one included.
 */
@Command(
    name = "kill",
    mixinStandardHelpOptions = true,
    description = "Kills the packaged bot during reloads, and looks at the next start.")
final class KillCommand implements Callable<Integer> {
  private static final int NOTHING_SERVED = -1;

  @Mixin private BotOptions options = new BotOptions();

  @Option(names = "--rounds", description = "How often; ${DEFAULT-VALUE}.")
  private int rounds = 60;

  @Option(names = "--within", description = "Milliseconds after the request; ${DEFAULT-VALUE}.")
  private int maxMillis = 3000;

  @Option(names = "--seed", description = "Of the random moments; ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    Random random = new Random(seed);
    int right = 0;
    int finished = 0;
    int served = NOTHING_SERVED;
    try (ChangingCorpus corpus = options.copyCorpus()) {
      for (int round = 1; round <= rounds; round++) {
        try (StandIn discord = StandIn.start()) {
          discord.gateway().setGuilds(Guilds.complete());
          BotProcess bot = options.start(discord, corpus);
          discord.gateway().awaitConnected(1);
          String status = moderate(discord, "status");
          int nowServed = newestServed(discord, corpus, served);
          boolean isRight =
              (nowServed >= served || served == NOTHING_SERVED) && status.contains("Articles");
          if (isRight) {
            right++;
            served = nowServed;
          } else {
            System.out.println("round " + round + ": " + status);
          }
          corpus.change();
          InteractionTrace reload = discord.deliver(moderator("reload").build());
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(maxMillis)));
          if (reload.visiblePayloads().toString().contains("Articles reloaded")) {
            finished++;
          }
          bot.kill();
        }
      }
    }
    System.out.printf(
        "%d kills, %d of them after the reload had ended; %d starts right%n",
        rounds, finished, right);
    return right == rounds ? 0 : 1;
  }

  /**
   * The newest change that is served, from one known to be served on. A killed reload leaves the
   * revision before it or the one after, never less than what was served already.
   */
  private static int newestServed(StandIn discord, ChangingCorpus corpus, int known) {
    for (int change = corpus.changeCount() - 1; change >= Math.max(0, known); change--) {
      if (asks(discord, ChangingCorpus.sentence(change))) {
        return change;
      }
    }
    return NOTHING_SERVED;
  }

  private static boolean asks(StandIn discord, String text) {
    InteractionTrace trace =
        discord
            .traces()
            .awaitAnswer(
                discord.deliver(InteractionBuilder.slash("ask").option("question", text).build()));
    return trace.visiblePayloads().getLast().toString().contains(text);
  }

  private static InteractionBuilder moderator(String subcommand) {
    return InteractionBuilder.slash("corpus", subcommand)
        .byUser(Users.OWNER_ID)
        .withPermissions(InteractionBuilder.MODERATOR_PERMISSIONS);
  }

  private static String moderate(StandIn discord, String subcommand) {
    JsonNode message =
        discord
            .traces()
            .awaitAnswer(discord.deliver(moderator(subcommand).build()))
            .visiblePayloads()
            .getLast();
    return message.toString();
  }
}
