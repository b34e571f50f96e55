package parley.console.command;

import java.util.Optional;
import parley.config.CommandLineOverrides;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command, given before or after its name. */
public final class CommonOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The configuration file (otherwise config/parley.conf, if it is there).")
  private Optional<String> config = Optional.empty();

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder with the articles.")
  private Optional<String> corpus = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder of the index; it can be deleted at any time.")
  private Optional<String> state = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder of what must last: revisions of the articles, edits, who did what.")
  private Optional<String> data = Optional.empty();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  CommandLineOverrides overrides() {
    return new CommandLineOverrides(config, corpus, state, data, false);
  }
}
