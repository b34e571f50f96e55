package parley.console.exit;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.ConfigurationException;
import parley.console.terminal.OutputSink;
import parley.library.KnowledgeBaseException;
import parley.logging.RedactedThrowable;

/** From whatever ended a command to one message and an exit code. */
public final class FailureHandler {
  private final OutputSink err;

  public FailureHandler(OutputSink err) {
    this.err = err;
  }

  public ExitCode handle(Throwable failure) {
    return switch (failure) {
      case OutputSink.Closed _ -> ExitCode.FINE; // whoever read the results has seen enough
      case OutputSink.Broken broken -> {
        err.say("parley: " + broken.getMessage());
        yield ExitCode.FAILURE;
      }
      case CommandException stop -> {
        err.say("parley: " + stop.getMessage());
        yield stop.exit();
      }
      case ConfigurationException wrong -> {
        err.say("parley: the configuration is wrong:");
        wrong.faults().forEach(fault -> err.say("  " + fault));
        yield ExitCode.WRONG_USE;
      }
      case KnowledgeBaseException library -> {
        err.say("parley: " + library.getMessage());
        log().debug("The library could not be used", library);
        yield library.isUsageError() ? ExitCode.WRONG_USE : ExitCode.FAILURE;
      }
      default -> unexpected(failure);
    };
  }

  private ExitCode unexpected(Throwable failure) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    // Messages of exceptions may hold what somebody typed, so only kinds and places are logged.
    log()
        .error(
            "Unexpected failure {}: {}",
            id,
            failure.getClass().getName(),
            new RedactedThrowable(failure));
    err.say(
        "parley: something went wrong that should not have. Please report it with reference "
            + id
            + "; with PARLEY_LOG=debug the log says more.");
    return ExitCode.FAILURE;
  }

  /** Only when it is needed, since the first logger costs as much time as a short command. */
  private static Logger log() {
    return LoggerFactory.getLogger(FailureHandler.class);
  }
}
