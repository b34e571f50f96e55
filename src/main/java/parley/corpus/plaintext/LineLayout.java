package parley.corpus.plaintext;

import java.util.List;

/** How a plain text is broken into lines. */
enum LineLayout {
  /** A paragraph is one line, however long; blank lines may be missing. */
  LINE_PER_PARAGRAPH,
  /** Lines are broken at some width; a blank line ends a paragraph. */
  WRAPPED;

  private static final int LONGEST_WRAPPED = 300;
  private static final int SHORTEST_TELLING = 40;
  private static final int LONGEST_HEADING = 80;

  /**
   * Judges by the lines that another one follows at once: where they mostly end in a full stop,
   * each is a paragraph of its own.
   */
  static LineLayout of(List<TextLine> lines) {
    if (lines.stream().anyMatch(line -> line.text().length() > LONGEST_WRAPPED)) {
      return LINE_PER_PARAGRAPH;
    }
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    int whole = 0;
    int broken = 0;
    boolean blankInside = false;
    for (int i = first + 1; i + 1 < lines.size(); i++) {
      TextLine line = lines.get(i);
      TextLine next = lines.get(i + 1);
      blankInside |= line.isBlank() && !next.isBlank();
      if (tellsNothing(line) || tellsNothing(next)) {
        continue;
      }
      boolean headingAbove =
          line.text().length() <= LONGEST_HEADING
              && next.text().length() > LONGEST_HEADING + SHORTEST_TELLING;
      if (line.endsSentence()) {
        whole += line.text().length() > SHORTEST_TELLING ? 1 : 0;
      } else if (!headingAbove) {
        broken++;
      }
    }
    if (whole == broken) {
      return blankInside ? WRAPPED : LINE_PER_PARAGRAPH;
    }
    return whole > broken ? LINE_PER_PARAGRAPH : WRAPPED;
  }

  private static boolean tellsNothing(TextLine line) {
    return line.isBlank()
        || line.isDecoration()
        || line.isQuoted()
        || line.item().isPresent()
        || Byline.of(line.text()).isPresent();
  }
}
