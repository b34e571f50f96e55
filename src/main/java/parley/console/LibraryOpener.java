package parley.console;

import parley.config.Settings;
import parley.library.Library;
import parley.library.LibraryException;
import parley.library.LossRule;
import parley.library.Progress;

/** Opens the library. */
@FunctionalInterface
public interface LibraryOpener {
  /**
   * Opens the library of these settings.
   *
   * @param rule how many articles may be gone since the last time
   */
  Library open(Settings settings, Progress progress, LossRule rule) throws LibraryException;
}
