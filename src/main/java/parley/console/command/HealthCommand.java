package parley.console.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import parley.console.exit.CommandException;
import parley.console.exit.ExitCode;
import parley.health.HealthClient;
import parley.health.HealthReport;
import picocli.CommandLine.Command;

/** {@code health}: queries the health of the running bot. */
@Command(
    name = "health",
    description = "Ask the running bot of this state folder whether it can answer people.",
    footer = {"", "Exit codes: 0 well, 1 not well, 2 wrong use, 3 no bot is running."})
public final class HealthCommand implements Callable<Integer> {
  private final CommandContext context;

  public HealthCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    var state = context.settings().stateFolder();
    Optional<HealthReport> health = new HealthClient(state).fetch();
    if (health.isEmpty()) {
      throw CommandException.failure("no bot is running with the state folder " + state);
    }
    boolean isHealthy = health.get().isHealthy();
    context.io().out().write((isHealthy ? "well: " : "not well: ") + health.get().text() + "\n");
    return (isHealthy ? ExitCode.OK : ExitCode.NEGATIVE).code();
  }
}
