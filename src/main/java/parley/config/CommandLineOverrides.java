package parley.config;

import java.util.Optional;

/**
 * Settings given on the command line, which override all other sources.
 *
 * @param file {@code --config}: the configuration file to load
 * @param corpus {@code --corpus}: overrides {@code corpus.folder}
 * @param state {@code --state}: overrides {@code state.folder}
 */
public record CommandLineOverrides(
    Optional<String> file, Optional<String> corpus, Optional<String> state) {
  /** No overrides. */
  public static final CommandLineOverrides NONE =
      new CommandLineOverrides(Optional.empty(), Optional.empty(), Optional.empty());
}
