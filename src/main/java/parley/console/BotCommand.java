package parley.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bot}: the Discord face. */
@Command(name = "bot", description = "Answer questions on Discord (not in this version).")
final class BotCommand implements Callable<Integer> {
  /** Set, it makes the bot what runs without a command. */
  static final String TOKEN = "DISCORD_TOKEN";

  @Override
  public Integer call() throws Stop {
    throw Stop.wrongUse(
        "the Discord bot is not in this version; without "
            + TOKEN
            + " set, parley starts a prompt, and parley ask answers a question");
  }
}
