package parley.console.command;

import java.util.concurrent.Callable;
import parley.console.exit.CommandException;
import parley.console.terminal.ConsoleIo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley} without a command: the bot, the prompt, or the usage help. */
@Command(
    name = "parley",
    description = {
      "Answers questions about the Russia-Ukraine peace talks with passages from a folder of"
          + " articles, in their own words."
    },
    footer = {
      "",
      "Without a command: the bot if " + BotCommand.TOKEN + " is set, otherwise a prompt.",
      "NO_COLOR=1 switches styles off; PARLEY_LOG=info or debug shows more of what happens."
    })
public final class RootCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin
  @SuppressWarnings("UnusedVariable") // read by picocli
  private final CommonOptions options;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean version;

  public RootCommand(CommandContext context) {
    this.context = context;
    this.options = context.options();
  }

  @Override
  public Integer call() throws Exception {
    ConsoleIo io = context.io();
    if (io.isSet(BotCommand.TOKEN)) {
      return new BotCommand(context).call();
    }
    if (io.tty().isInputTty() && io.tty().isOutputTty()) {
      return new PromptCommand(context).call();
    }
    throw CommandException.missingCommand();
  }
}
