package parley.corpus.frontmatter;

import java.util.List;
import java.util.Optional;

/**
 * The lines between {@code ---} and {@code ---} at the top of a file.
 *
 * @param yaml the text between them
 * @param line line of the opening one, from 1
 * @param bodyLine the first line after the closing one, from 1
 */
public record FrontMatterBlock(String yaml, int line, int bodyLine) {

  /**
   * Finds it. Blank lines before it do no harm.
   *
   * @return empty where the file does not begin with {@code ---} or the block does not close
   */
  public static Optional<FrontMatterBlock> find(List<String> lines) {
    int opening = openingIndex(lines);
    if (opening < 0) {
      return Optional.empty();
    }
    for (int i = opening + 1; i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        String yaml = String.join("\n", lines.subList(opening + 1, i)) + "\n";
        return Optional.of(new FrontMatterBlock(yaml, opening + 1, i + 2));
      }
    }
    return Optional.empty();
  }

  /** Index of the line that opens a block, or -1 where none does. */
  public static int openingIndex(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return lines.get(i).stripTrailing().equals("---") ? i : -1;
      }
    }
    return -1;
  }
}
