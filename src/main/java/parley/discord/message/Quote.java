package parley.discord.message;

import java.util.List;
import parley.answer.CitedPassage;
import parley.answer.Excerpt;
import parley.corpus.Span;

/**
 * The words of a passage as Markdown: the sentence that answers in bold, the words of the question
 * underlined.
 */
final class Quote {
  private static final int STEP = 40;

  private final CitedPassage cited;
  private final StringBuilder markdown = new StringBuilder();

  private Quote(CitedPassage cited) {
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
      Span shown = Excerpt.around(cited, length);
      if (shown.length() > wanted) {
        int end = Clip.wordEnd(shown.of(cited.passage().text()), length);
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
    Quote quote = new Quote(cited);
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
      boolean bold = covers(cited.marked(), at);
      int end = at;
      while (end < shown.end() && covers(cited.marked(), end) == bold && text.charAt(end) != '\n') {
        end++;
      }
      if (end > at) {
        addPart(new Span(at, end), bold);
      }
      if (end < shown.end() && text.charAt(end) == '\n') {
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
    String text = cited.passage().text();
    // Escaped as a whole, since what a character means depends on its neighbours.
    StringBuilder all = new StringBuilder();
    int at = part.start();
    while (at < part.end()) {
      boolean match = covers(cited.matches(), at);
      int end = at;
      while (end < part.end() && covers(cited.matches(), end) == match) {
        end++;
      }
      String escaped = Escape.text(text.substring(at, end));
      if (at > part.start()) {
        escaped = withoutLineStart(text.substring(at, end), escaped);
      }
      all.append(match && !escaped.isBlank() ? "__" + escaped + "__" : escaped);
      at = end;
    }
    return all.toString();
  }

  /** Only the first piece stands at the start of a line. */
  private static String withoutLineStart(String raw, String escaped) {
    return raw.isEmpty() ? escaped : Escape.text("x" + raw).substring(1);
  }

  private static boolean covers(List<Span> spans, int at) {
    return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
  }
}
