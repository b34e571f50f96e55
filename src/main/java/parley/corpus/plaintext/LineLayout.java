package parley.corpus.plaintext;

import java.util.List;

/** How paragraphs are laid out in lines. */
enum LineLayout {
  /** A paragraph is one line of any length; blank lines may be missing. */
  LINE_PER_PARAGRAPH,
  /** Lines are wrapped at some width; a blank line ends a paragraph. */
  WRAPPED;

  private static final int MAX_WRAPPED_LENGTH = 300;
  private static final int MIN_INFORMATIVE_LENGTH = 40;
  private static final int MAX_HEADING_LENGTH = 80;

  /**
   * Detects the layout from the lines directly followed by another: if most of them end a sentence,
   * each is a paragraph.
   */
  static LineLayout detect(List<TextLine> lines) {
    if (lines.stream().anyMatch(line -> line.text().length() > MAX_WRAPPED_LENGTH)) {
      return LINE_PER_PARAGRAPH;
    }
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    int completeLines = 0;
    int brokenLines = 0;
    boolean hasBlankInside = false;
    for (int i = first + 1; i + 1 < lines.size(); i++) {
      TextLine line = lines.get(i);
      TextLine next = lines.get(i + 1);
      hasBlankInside |= line.isBlank() && !next.isBlank();
      if (isUninformative(line) || isUninformative(next)) {
        continue;
      }
      boolean isHeading =
          line.text().length() <= MAX_HEADING_LENGTH
              && next.text().length() > MAX_HEADING_LENGTH + MIN_INFORMATIVE_LENGTH;
      if (line.endsSentence()) {
        completeLines += line.text().length() > MIN_INFORMATIVE_LENGTH ? 1 : 0;
      } else if (!isHeading) {
        brokenLines++;
      }
    }
    if (completeLines == brokenLines) {
      return hasBlankInside ? WRAPPED : LINE_PER_PARAGRAPH;
    }
    return completeLines > brokenLines ? LINE_PER_PARAGRAPH : WRAPPED;
  }

  private static boolean isUninformative(TextLine line) {
    return line.isBlank()
        || line.isDecoration()
        || line.isQuoted()
        || line.item().isPresent()
        || Byline.parse(line.text()).isPresent();
  }
}
