package parley.config;

import java.util.Optional;

/**
 * What the command line says about the configuration; it stands above everything else.
 *
 * @param file {@code --config}: the configuration file to read
 * @param corpus {@code --corpus}: stands above {@code corpus.folder}
 * @param state {@code --state}: stands above {@code state.folder}
 */
public record CommandLineOverrides(
    Optional<String> file, Optional<String> corpus, Optional<String> state) {
  /** The command line says nothing. */
  public static final CommandLineOverrides NONE =
      new CommandLineOverrides(Optional.empty(), Optional.empty(), Optional.empty());
}
