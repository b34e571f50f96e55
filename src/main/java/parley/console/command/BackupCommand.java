package parley.console.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.store.StoreBackup;
import parley.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: writes a copy of the store, whether or not a bot runs. */
@Command(
    name = "backup",
    description = "Write a copy of what must last to a file; the bot may run meanwhile.",
    footer = {
      "",
      "The file must not exist yet. Beside it, back up the configuration and, unless they are"
          + " under",
      "version control, the articles' folder; the state folder can be rebuilt.",
      "",
      "Exit codes: 0 written, 2 wrong use, 3 failure."
    })
public final class BackupCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private String file = "";

  public BackupCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings();
    Path target = resolve(context, file);
    try {
      new StoreBackup(settings.dataFolder()).backup(target);
    } catch (StoreException e) {
      throw failure(e);
    }
    context.io().out().write("The store is copied to " + target + "\n");
    return ExitCode.OK.code();
  }

  static Path resolve(CommandContext context, String file) throws CommandException {
    try {
      return context.io().directory().resolve(file);
    } catch (InvalidPathException e) {
      throw CommandException.usageError("there can be no file " + file);
    }
  }

  /** What was refused can be asked for otherwise; all else is a failure. */
  static CommandException failure(StoreException e) {
    String message = String.valueOf(e.getMessage());
    return e.fault() == StoreException.Fault.REFUSED
        ? CommandException.usageError(message)
        : CommandException.failure(message);
  }
}
