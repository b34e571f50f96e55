package parley.console;

import java.util.Optional;
import java.util.concurrent.Callable;
import parley.health.Health;
import parley.health.HealthProbe;
import picocli.CommandLine.Command;

/** {@code health}: asks the running bot how it is. */
@Command(
    name = "health",
    description = "Ask the running bot of this state folder whether it can answer people.",
    footer = {"", "Exit codes: 0 well, 1 not well, 2 wrong use, 3 no bot is running."})
final class HealthCommand implements Callable<Integer> {
  private final Context context;

  HealthCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws Exception {
    var state = context.settings().state();
    Optional<Health> health = new HealthProbe(state).ask();
    if (health.isEmpty()) {
      throw Stop.failure("no bot is running with the state folder " + state);
    }
    boolean well = health.get().isWell();
    context.terminal().out().write((well ? "well: " : "not well: ") + health.get().text() + "\n");
    return (well ? Exit.FINE : Exit.NO).code();
  }
}
