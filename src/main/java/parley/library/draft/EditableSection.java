package parley.library.draft;

import java.util.List;

/**
 * A section of an article as it stands in the file, with its heading.
 *
 * @param index position in the article, from 0
 * @param path headings from the outermost to its own, without the article's title; empty for the
 *     text before the first heading
 * @param line its first line in the file, from 1
 * @param text its lines as they stand there, without blank ones at the end
 */
public record EditableSection(int index, List<String> path, int line, String text) {
  public EditableSection {
    path = List.copyOf(path);
  }

  /** Its headings on one line; for the text before the first heading, where it stands. */
  public String label() {
    return path.isEmpty() ? "(the beginning)" : String.join(" > ", path);
  }
}
