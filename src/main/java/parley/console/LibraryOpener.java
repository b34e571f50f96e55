package parley.console;

import parley.config.Settings;
import parley.library.Library;
import parley.library.LibraryException;
import parley.library.Progress;

/** Opens the library. */
@FunctionalInterface
public interface LibraryOpener {
  /** Opens the library of these settings. */
  Library open(Settings settings, Progress progress) throws LibraryException;
}
