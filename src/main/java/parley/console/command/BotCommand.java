package parley.console.command;

import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.console.exit.CommandException;
import parley.console.terminal.ConsoleIo;
import parley.library.ArticleLossPolicy;
import picocli.CommandLine.Command;

/** {@code bot}: runs the Discord bot. */
@Command(name = "bot", description = "Answer questions on Discord; needs DISCORD_TOKEN.")
public final class BotCommand implements Callable<Integer> {
  /** The environment variable of the bot token; if set, the bot is the default command. */
  static final String TOKEN = "DISCORD_TOKEN";

  private final CommandContext context;

  public BotCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    ConsoleIo io = context.io();
    if (!io.isSet(TOKEN)) {
      throw CommandException.usageError(
          TOKEN
              + " is not set: put the bot's token into the environment; without one, parley starts"
              + " a prompt, and parley ask answers a question");
    }
    Settings settings = context.settings();
    return context
        .botLauncher()
        .start(
            settings,
            io.environment().getOrDefault(TOKEN, ""),
            () ->
                context.openToEdit(
                    settings, ArticleLossPolicy.maxShare(settings.discord().maxArticleLoss())),
            io.err()::printLine);
  }
}
