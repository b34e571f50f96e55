package parley.corpus.frontmatter;

import java.util.List;
import java.util.Optional;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;

/**
 * The front matter of a file as text: the lines between {@code ---} and {@code ---} at its top.
 *
 * @param yaml the text between them
 * @param line line of the opening {@code ---}, from 1
 * @param bodyLine the first line after the closing one, from 1
 */
public record FrontMatterBlock(String yaml, int line, int bodyLine) {

  /**
   * Finds the block that a file begins with; blank lines before it do no harm.
   *
   * @throws ArticleRejectedException if the block does not close
   */
  public static Optional<FrontMatterBlock> findClosed(
      List<String> lines, DiagnosticCollector diagnostics) throws ArticleRejectedException {
    Optional<FrontMatterBlock> block = find(lines);
    int openingIndex = openingIndex(lines);
    if (block.isEmpty() && openingIndex >= 0) {
      throw diagnostics.error(
          openingIndex + 1,
          "the front matter opens with --- and does not close",
          "write --- on a line of its own behind its last key, or take the line out");
    }
    return block;
  }

  /**
   * Finds the block in plain text, where a line of dashes is mostly decoration: only a mapping with
   * one of {@link FrontMatterParser#KEYS} counts as front matter.
   */
  public static Optional<FrontMatterBlock> findWithKnownKey(List<String> lines) {
    return find(lines)
        .filter(block -> YamlParser.isMappingWithAnyKey(block, FrontMatterParser.KEYS));
  }

  private static Optional<FrontMatterBlock> find(List<String> lines) {
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

  /** Index of the line that opens a block, or -1. */
  private static int openingIndex(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        return lines.get(i).stripTrailing().equals("---") ? i : -1;
      }
    }
    return -1;
  }
}
