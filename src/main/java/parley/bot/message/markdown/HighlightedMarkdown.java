package parley.bot.message.markdown;

import java.util.List;
import parley.answer.CitedPassage;
import parley.answer.SnippetExtractor;
import parley.text.Span;

/**
 * Formats a passage with its highlights as Markdown: the answer sentence in bold, matched query
 * terms underlined.
 */
public final class HighlightedMarkdown {
  private static final int SHRINK_STEP = 40;
  private static final String LINE_BREAKS = "\n\r\u0085\u2028\u2029";

  private final CitedPassage cited;
  private final StringBuilder markdown = new StringBuilder();

  private HighlightedMarkdown(CitedPassage cited) {
    this.cited = cited;
  }

  /**
   * Formats the whole passage or, if it is too long, the answer sentences and whole sentences
   * around them; they are cut only if the Markdown would be too long.
   *
   * @param targetLength length of the passage's text before formatting, exceeded by answer
   *     sentences alone
   * @param maxLength maximum length of the Markdown
   */
  public static String format(CitedPassage cited, int targetLength, int maxLength) {
    String whole = markdown(cited, SnippetExtractor.extractParts(cited, targetLength));
    if (whole.length() <= maxLength) {
      return whole;
    }
    for (int length = targetLength; length > 0; length -= SHRINK_STEP) {
      Span span = SnippetExtractor.extract(cited, length);
      if (span.length() > length) {
        int end = Truncator.lastWordEnd(span.substring(cited.passage().text()), length);
        span = new Span(span.start(), span.start() + end);
      }
      String markdown = markdown(cited, List.of(span));
      if (markdown.length() <= maxLength) {
        return markdown;
      }
    }
    return "…";
  }

  private static String markdown(CitedPassage cited, List<Span> parts) {
    HighlightedMarkdown builder = new HighlightedMarkdown(cited);
    if (parts.getFirst().start() > 0) {
      builder.markdown.append("… ");
    }
    builder.appendSpan(parts.getFirst());
    for (Span part : parts.subList(1, parts.size())) {
      builder.markdown.append(" … ");
      builder.appendSpan(part);
    }
    if (parts.getLast().end() < cited.passage().text().length()) {
      builder.markdown.append(" …");
    }
    return builder.markdown.toString();
  }

  /** Bold encloses underline, and both are closed at the end of a line. */
  private void appendSpan(Span span) {
    String text = cited.passage().text();
    int start = span.start();
    while (start < span.end()) {
      boolean bold = cited.isAnswerAt(start);
      int end = start;
      while (end < span.end() && cited.isAnswerAt(end) == bold && !isLineBreak(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        appendPart(new Span(start, end), bold);
      }
      if (end < span.end() && isLineBreak(text.charAt(end))) {
        markdown.append('\n');
        end++;
      }
      start = end;
    }
  }

  private void appendPart(Span part, boolean bold) {
    String content = underlineMatches(part);
    if (content.isBlank()) {
      markdown.append(content);
    } else if (bold) {
      markdown.append("**").append(content).append("**");
    } else {
      markdown.append(content);
    }
  }

  private String underlineMatches(Span part) {
    String line = part.substring(cited.passage().text());
    StringBuilder result = new StringBuilder();
    // Whether a character needs escaping depends on what precedes it in the line.
    String escapedBefore = "";
    int position = 0;
    while (position < line.length()) {
      boolean isMatch = cited.isMatchAt(part.start() + position);
      while (position < line.length() && cited.isMatchAt(part.start() + position) == isMatch) {
        position++;
      }
      String escapedSoFar = MarkdownEscaper.escape(line.substring(0, position));
      String fragment = escapedSoFar.substring(escapedBefore.length());
      result.append(isMatch && !fragment.isBlank() ? "__" + fragment + "__" : fragment);
      escapedBefore = escapedSoFar;
    }
    return result.toString();
  }

  private static boolean isLineBreak(char c) {
    return LINE_BREAKS.indexOf(c) >= 0;
  }
}
