package parley.console;

import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.library.ArticleLossPolicy;
import picocli.CommandLine.Command;

/** {@code bot}: the Discord face. */
@Command(name = "bot", description = "Answer questions on Discord; needs DISCORD_TOKEN.")
final class BotCommand implements Callable<Integer> {
  /** Set, it makes the bot what runs without a command. */
  static final String TOKEN = "DISCORD_TOKEN";

  private final Context context;

  BotCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Terminal terminal = context.terminal();
    if (!terminal.isSet(TOKEN)) {
      throw Stop.wrongUse(
          TOKEN
              + " is not set: put the bot's token into the environment; without one, parley starts"
              + " a prompt, and parley ask answers a question");
    }
    Settings settings = context.settings();
    return context
        .bot()
        .start(
            settings,
            terminal.environment().getOrDefault(TOKEN, ""),
            () -> context.open(settings, ArticleLossPolicy.share(settings.discord().mostLost())),
            terminal.err()::say);
  }
}
