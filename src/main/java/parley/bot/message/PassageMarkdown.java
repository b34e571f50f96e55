package parley.bot.message;

import java.util.List;
import parley.answer.CitedPassage;
import parley.answer.SnippetExtractor;
import parley.text.Span;

/**
 * The words of a passage as Markdown: the sentence that answers in bold, the words of the question
 * underlined.
 */
final class PassageMarkdown {
  private static final int STEP = 40;
  private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";

  private final CitedPassage cited;
  private final StringBuilder markdown = new StringBuilder();

  private PassageMarkdown(CitedPassage cited) {
    this.cited = cited;
  }

  /**
   * All of it, or as many whole sentences around the marked one as fit; only of a single sentence
   * that is longer than that the beginning.
   *
   * @param wanted length of the passage's own text to show
   * @param most length of the Markdown
   */
  static String of(CitedPassage cited, int wanted, int most) {
    for (int length = wanted; length > 0; length -= STEP) {
      Span shown = SnippetExtractor.extract(cited, length);
      if (shown.length() > wanted) {
        int end = Truncator.wordEnd(shown.substring(cited.passage().text()), length);
        shown = new Span(shown.start(), shown.start() + end);
      }
      String markdown = markdown(cited, shown);
      if (markdown.length() <= most) {
        return markdown;
      }
    }
    return "…";
  }

  private static String markdown(CitedPassage cited, Span shown) {
    PassageMarkdown quote = new PassageMarkdown(cited);
    if (shown.start() > 0) {
      quote.markdown.append("… ");
    }
    quote.add(shown);
    if (shown.end() < cited.passage().text().length()) {
      quote.markdown.append(" …");
    }
    return quote.markdown.toString();
  }

  /** Bold is outside and underline inside, each closed where a line ends. */
  private void add(Span shown) {
    String text = cited.passage().text();
    int at = shown.start();
    while (at < shown.end()) {
      boolean bold = covers(cited.answerSentences(), at);
      int end = at;
      while (end < shown.end()
          && covers(cited.answerSentences(), end) == bold
          && !isLineBreak(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        addPart(new Span(at, end), bold);
      }
      if (end < shown.end() && isLineBreak(text.charAt(end))) {
        markdown.append('\n');
        end++;
      }
      at = end;
    }
  }

  private void addPart(Span part, boolean bold) {
    String inside = underlined(part);
    if (inside.isBlank()) {
      markdown.append(inside);
    } else if (bold) {
      markdown.append("**").append(inside).append("**");
    } else {
      markdown.append(inside);
    }
  }

  private String underlined(Span part) {
    String line = part.substring(cited.passage().text());
    StringBuilder all = new StringBuilder();
    // What a character means depends on those before it in the line.
    String before = "";
    int at = 0;
    while (at < line.length()) {
      boolean match = covers(cited.matches(), part.start() + at);
      while (at < line.length() && covers(cited.matches(), part.start() + at) == match) {
        at++;
      }
      String sofar = MarkdownEscaper.text(line.substring(0, at));
      String piece = sofar.substring(before.length());
      all.append(match && !piece.isBlank() ? "__" + piece + "__" : piece);
      before = sofar;
    }
    return all.toString();
  }

  private static boolean isLineBreak(char c) {
    return LINE_BREAKS.indexOf(c) >= 0;
  }

  private static boolean covers(List<Span> spans, int at) {
    return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
  }
}
