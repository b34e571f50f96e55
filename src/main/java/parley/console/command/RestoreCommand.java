package parley.console.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.config.Settings;
import parley.console.exit.ExitCode;
import parley.store.StoreBackup;
import parley.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a copy of the store back, while no bot runs. */
@Command(
    name = "restore",
    description = "Put back a copy that parley backup wrote; the bot must not run.",
    footer = {
      "",
      "The store that was there is kept beside it under another name.",
      "",
      "Exit codes: 0 put back, 2 wrong use, 3 failure."
    })
public final class RestoreCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(paramLabel = "FILE", description = "The copy to put back.")
  private String file = "";

  public RestoreCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = context.settings();
    Path source = BackupCommand.resolve(context, file);
    Optional<Path> kept;
    try {
      kept = new StoreBackup(settings.dataFolder()).restore(source, context.io().clock().instant());
    } catch (StoreException e) {
      throw BackupCommand.failure(e);
    }
    context.io().out().write("The store is put back from " + source + "\n");
    kept.ifPresent(path -> context.io().out().write("What was there is kept in " + path + "\n"));
    return ExitCode.OK.code();
  }
}
