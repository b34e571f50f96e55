package parley.config;

import java.util.Optional;

/**
 * Settings given on the command line, which override all other sources.
 *
 * @param file {@code --config}: the configuration file to load
 * @param corpus {@code --corpus}: overrides {@code corpus.folder}
 * @param state {@code --state}: overrides {@code state.folder}
 * @param data {@code --data}: overrides {@code data.folder}
 * @param isFolderOnly {@code --folder-only}: turns {@code corpus.edits} off
 */
public record CommandLineOverrides(
    Optional<String> file,
    Optional<String> corpus,
    Optional<String> state,
    Optional<String> data,
    boolean isFolderOnly) {
  /** No overrides. */
  public static final CommandLineOverrides NONE =
      new CommandLineOverrides(Optional.empty(), Optional.empty(), Optional.empty());

  /** Overrides of the configuration file, the articles and the state. */
  public CommandLineOverrides(
      Optional<String> file, Optional<String> corpus, Optional<String> state) {
    this(file, corpus, state, Optional.empty(), false);
  }

  /** The same, but what is served is the folder alone. */
  public CommandLineOverrides folderOnly() {
    return new CommandLineOverrides(file, corpus, state, data, true);
  }
}
