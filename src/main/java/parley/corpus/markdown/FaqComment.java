package parley.corpus.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import parley.corpus.model.DiagnosticCollector;
import parley.text.Whitespace;

/**
 * A comment in a Markdown article that lists questions which the text above it answers: after
 * {@code <!-- asked:} one a line. Readers never see it; it helps the text to be found by words it
 * does not use.
 */
final class FaqComment {
  /** The longest question, in UTF-16 units: no longer can be asked on Discord. */
  private static final int LONGEST = 200;

  /** The most questions of one comment; each is embedded and compared. */
  private static final int MOST = 50;

  private static final Pattern BEGIN = Pattern.compile("<!--[ \\t]*asked[ \\t]*[:\\n]");
  private static final String END = "-->";

  private FaqComment() {}

  /** Whether a piece of HTML is such a comment and nothing else. */
  static boolean isOne(HtmlBlock html) {
    String text = html.getLiteral().strip();
    return BEGIN.matcher(text).lookingAt() && text.indexOf(END) == text.length() - END.length();
  }

  /** The questions of a comment, each in one line. */
  static List<String> questions(HtmlBlock html, DiagnosticCollector problems) {
    String text = html.getLiteral().strip();
    List<String> questions =
        BEGIN
            .matcher(text.substring(0, text.length() - END.length()))
            .replaceFirst("")
            .lines()
            .map(Whitespace::of)
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    List<String> kept =
        questions.stream().filter(each -> each.length() <= LONGEST).limit(MOST).toList();
    int line = SourceLine.of(html);
    if (questions.isEmpty()) {
      problems.warn(line, "no question stands in the comment", "write one a line or take it out");
    } else if (kept.size() < questions.size()) {
      problems.warn(
          line,
          "of " + questions.size() + " questions in the comment " + kept.size() + " are used",
          "write at most " + MOST + " questions, each of at most " + LONGEST + " characters");
    }
    return kept;
  }
}
