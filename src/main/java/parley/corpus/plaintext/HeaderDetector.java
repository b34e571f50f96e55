package parley.corpus.plaintext;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.corpus.outline.ArticleBuilder;
import parley.text.Whitespace;

/**
 * The top of a pasted article.
 *
 * @param title its title, empty where the text begins at once
 * @param byline author and day
 * @param next index of the first line of the text
 */
record HeaderDetector(Optional<String> title, Byline byline, int next) {
  private static final int MOST_LINES = 10;
  private static final Pattern LABEL = Pattern.compile("(?i)^title\\s*:\\s*(?=\\S)");

  /**
   * Reads the top.
   *
   * @param given the title that front matter gives
   * @param layout how the text below is broken into lines
   */
  static HeaderDetector of(List<TextLine> lines, Optional<String> given, LineLayout layout) {
    Optional<String> title = Optional.empty();
    Byline byline = Byline.NONE;
    int lastText = lastText(lines);
    int at = 0;
    for (int taken = 0; taken < MOST_LINES; taken++) {
      int next = skipEmpty(lines, at);
      if (next == lines.size()) {
        break;
      }
      TextLine line = lines.get(next);
      boolean mayBeByline =
          title.isPresent() || given.isPresent() || Byline.isLabelled(line.text());
      Optional<Byline> found = Byline.of(line.text());
      boolean dateOnly = found.isPresent() && found.get().author().isEmpty();
      if (found.isPresent() && (mayBeByline || dateOnly) && next < lastText) {
        byline = byline.and(found.get());
      } else if (title.isEmpty() && isTitle(lines, next, given, layout, lastText)) {
        title = Optional.of(titleOf(line));
      } else {
        break;
      }
      at = next + 1;
    }
    return new HeaderDetector(title, byline, at);
  }

  private static boolean isTitle(
      List<TextLine> lines, int at, Optional<String> given, LineLayout layout, int lastText) {
    TextLine line = lines.get(at);
    if (given.isPresent()) {
      return titleOf(line).equalsIgnoreCase(given.get()) && at < lastText;
    }
    boolean titled = line.heading().isPresent() || LABEL.matcher(line.text()).find();
    boolean named =
        line.item().isEmpty() && line.looksLikeTitle() && standsAlone(lines, at, layout);
    return (titled || named) && at < lastText;
  }

  private static boolean standsAlone(List<TextLine> lines, int at, LineLayout layout) {
    TextLine next = lines.get(Math.min(at + 1, lines.size() - 1));
    return layout == LineLayout.LINE_PER_PARAGRAPH
        || next.isBlank()
        || next.isDecoration()
        || Byline.of(next.text()).isPresent();
  }

  private static String titleOf(TextLine line) {
    String text = line.heading().map(ArticleBuilder.Heading::title).orElse(line.text());
    return Whitespace.of(LABEL.matcher(text).replaceFirst(""));
  }

  // The top is never all there is: lines above the last one of text only may belong to it.
  private static int lastText(List<TextLine> lines) {
    int at = lines.size() - 1;
    while (at >= 0
        && (lines.get(at).isBlank()
            || lines.get(at).isDecoration()
            || Byline.of(lines.get(at).text()).isPresent())) {
      at--;
    }
    return at;
  }

  private static int skipEmpty(List<TextLine> lines, int from) {
    int at = from;
    while (at < lines.size() && (lines.get(at).isBlank() || lines.get(at).isDecoration())) {
      at++;
    }
    return at;
  }
}
