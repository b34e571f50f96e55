package parley.corpus.plaintext;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.corpus.outline.ArticleBuilder;
import parley.text.Whitespace;

/**
 * The header of a pasted article.
 *
 * @param title empty if the text begins at once
 * @param byline author and date
 * @param bodyStart index of the first line of the body
 */
record TitleBlock(Optional<String> title, Byline byline, int bodyStart) {
  private static final int MAX_LINES = 10;
  private static final Pattern TITLE_LABEL = Pattern.compile("(?i)^title\\s*:\\s*(?=\\S)");

  /**
   * Detects the header at the top of a file.
   *
   * @param frontMatterTitle the title of the front matter
   * @param layout the line layout of the body
   */
  static TitleBlock detect(
      List<TextLine> lines, Optional<String> frontMatterTitle, LineLayout layout) {
    Optional<String> title = Optional.empty();
    Byline byline = Byline.NONE;
    int lastTextLine = lastTextLine(lines);
    int at = 0;
    for (int headerLines = 0; headerLines < MAX_LINES; headerLines++) {
      int next = skipEmpty(lines, at);
      if (next == lines.size()) {
        break;
      }
      TextLine line = lines.get(next);
      boolean mayBeByline =
          title.isPresent() || frontMatterTitle.isPresent() || Byline.isLabeled(line.text());
      Optional<Byline> parsedByline = Byline.parse(line.text());
      boolean isDateOnly = parsedByline.isPresent() && parsedByline.get().author().isEmpty();
      if (parsedByline.isPresent() && (mayBeByline || isDateOnly) && next < lastTextLine) {
        byline = byline.merge(parsedByline.get());
      } else if (title.isEmpty() && isTitle(lines, next, frontMatterTitle, layout, lastTextLine)) {
        title = Optional.of(extractTitle(line));
      } else {
        break;
      }
      at = next + 1;
    }
    return new TitleBlock(title, byline, at);
  }

  private static boolean isTitle(
      List<TextLine> lines,
      int at,
      Optional<String> frontMatterTitle,
      LineLayout layout,
      int lastTextLine) {
    TextLine line = lines.get(at);
    if (frontMatterTitle.isPresent()) {
      return extractTitle(line).equalsIgnoreCase(frontMatterTitle.get()) && at < lastTextLine;
    }
    boolean hasTitleMarkup = line.heading().isPresent() || TITLE_LABEL.matcher(line.text()).find();
    boolean isStandaloneTitle =
        line.item().isEmpty() && line.looksLikeTitle() && standsAlone(lines, at, layout);
    return (hasTitleMarkup || isStandaloneTitle) && at < lastTextLine;
  }

  private static boolean standsAlone(List<TextLine> lines, int at, LineLayout layout) {
    TextLine next = lines.get(Math.min(at + 1, lines.size() - 1));
    return layout == LineLayout.LINE_PER_PARAGRAPH
        || next.isBlank()
        || next.isDecoration()
        || Byline.parse(next.text()).isPresent();
  }

  private static String extractTitle(TextLine line) {
    String text = line.heading().map(ArticleBuilder.Heading::title).orElse(line.text());
    return Whitespace.normalize(TITLE_LABEL.matcher(text).replaceFirst(""));
  }

  // A header always has a body below: only lines above the last line of text may belong to it.
  private static int lastTextLine(List<TextLine> lines) {
    int at = lines.size() - 1;
    while (at >= 0
        && (lines.get(at).isBlank()
            || lines.get(at).isDecoration()
            || Byline.parse(lines.get(at).text()).isPresent())) {
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
