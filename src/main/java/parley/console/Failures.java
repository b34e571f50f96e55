package parley.console;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.ConfigurationException;
import parley.library.KnowledgeBaseException;
import parley.logging.Wordless;

/** From whatever ended a command to one message and an exit code. */
final class Failures {
  private final Output err;

  Failures(Output err) {
    this.err = err;
  }

  Exit handle(Throwable failure) {
    return switch (failure) {
      case Output.Closed _ -> Exit.FINE; // whoever read the results has seen enough
      case Output.Broken broken -> {
        err.say("parley: " + broken.getMessage());
        yield Exit.FAILURE;
      }
      case Stop stop -> {
        err.say("parley: " + stop.getMessage());
        yield stop.exit();
      }
      case ConfigurationException wrong -> {
        err.say("parley: the configuration is wrong:");
        wrong.faults().forEach(fault -> err.say("  " + fault));
        yield Exit.WRONG_USE;
      }
      case KnowledgeBaseException library -> {
        err.say("parley: " + library.getMessage());
        log().debug("The library could not be used", library);
        yield library.isWrongUse() ? Exit.WRONG_USE : Exit.FAILURE;
      }
      default -> unexpected(failure);
    };
  }

  private Exit unexpected(Throwable failure) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    // Messages of exceptions may hold what somebody typed, so only kinds and places are logged.
    log()
        .error(
            "Unexpected failure {}: {}", id, failure.getClass().getName(), new Wordless(failure));
    err.say(
        "parley: something went wrong that should not have. Please report it with reference "
            + id
            + "; with PARLEY_LOG=debug the log says more.");
    return Exit.FAILURE;
  }

  /** Only when it is needed, since the first logger costs as much time as a short command. */
  private static Logger log() {
    return LoggerFactory.getLogger(Failures.class);
  }
}
