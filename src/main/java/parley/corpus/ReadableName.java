package parley.corpus;

import java.util.Locale;
import parley.text.Whitespace;

/** A title for an article that has none. */
final class ReadableName {
  private ReadableName() {}

  /** The file name without folder and extension, words apart, first letter upper-case. */
  static String titleFromFileName(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String title = Whitespace.normalize(stem.replaceAll("[_-]+", " "));
    if (title.isEmpty()) {
      return stem;
    }
    int first = title.offsetByCodePoints(0, 1);
    return title.substring(0, first).toUpperCase(Locale.ROOT) + title.substring(first);
  }
}
