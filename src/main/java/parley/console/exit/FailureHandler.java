package parley.console.exit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.config.ConfigurationException;
import parley.console.terminal.OutputSink;
import parley.library.KnowledgeBaseException;
import parley.logging.ErrorReference;

/** Turns the exception that ended a command into a message and an exit code. */
public final class FailureHandler {
  private final OutputSink err;

  public FailureHandler(OutputSink err) {
    this.err = err;
  }

  /** Prints the message, logs the failure if it is unexpected, and returns the exit code. */
  public ExitCode handle(Throwable failure) {
    return switch (failure) {
      case OutputSink.BrokenPipeException _ ->
          ExitCode.OK; // the reader of the pipe has seen enough
      case OutputSink.OutputFailedException exception -> {
        err.printLine("parley: " + exception.getMessage());
        yield ExitCode.FAILURE;
      }
      case CommandException exception -> {
        err.printLine("parley: " + exception.getMessage());
        yield exception.exitCode();
      }
      case ConfigurationException exception -> {
        err.printLine("parley: the configuration is wrong:");
        exception.errors().forEach(error -> err.printLine("  " + error));
        yield ExitCode.USAGE;
      }
      case KnowledgeBaseException exception -> {
        err.printLine("parley: " + exception.getMessage());
        log().debug("The library could not be used", exception);
        yield exception.isUsageError() ? ExitCode.USAGE : ExitCode.FAILURE;
      }
      default -> unexpected(failure);
    };
  }

  private ExitCode unexpected(Throwable failure) {
    String reference = ErrorReference.log(log(), "Unexpected failure", failure);
    err.printLine(
        "parley: something went wrong that should not have. Please report it with reference "
            + reference
            + "; with PARLEY_LOG=debug the log says more.");
    return ExitCode.FAILURE;
  }

  /** Gets the logger only when needed: setting up logging costs as much as a short command. */
  private static Logger log() {
    return LoggerFactory.getLogger(FailureHandler.class);
  }
}
