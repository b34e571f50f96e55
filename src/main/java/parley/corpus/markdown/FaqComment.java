package parley.corpus.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import parley.corpus.model.DiagnosticCollector;
import parley.text.Whitespace;

/**
 * Parses FAQ comments, questions that the text above them answers: {@code <!-- asked:}, then one
 * question a line. Readers never see them; they make the text findable by words it lacks.
 */
final class FaqComment {
  /** In UTF-16 units; Discord accepts no longer question. */
  private static final int MAX_QUESTION_LENGTH = 200;

  /** Bounds the cost: every question is embedded, and compared with each query. */
  private static final int MAX_QUESTIONS = 50;

  private static final Pattern BEGIN = Pattern.compile("<!--[ \\t]*asked[ \\t]*[:\\n]");
  private static final String END = "-->";

  private FaqComment() {}

  /** Whether a block of HTML is such a comment and nothing else. */
  static boolean isFaqComment(HtmlBlock html) {
    String text = html.getLiteral().strip();
    return BEGIN.matcher(text).lookingAt() && text.indexOf(END) == text.length() - END.length();
  }

  /** The questions of a comment without duplicates; warns of those over a limit. */
  static List<String> parseQuestions(HtmlBlock html, DiagnosticCollector diagnostics) {
    String text = html.getLiteral().strip();
    List<String> questions =
        BEGIN
            .matcher(text.substring(0, text.length() - END.length()))
            .replaceFirst("")
            .lines()
            .map(Whitespace::normalize)
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    List<String> accepted =
        questions.stream()
            .filter(each -> each.length() <= MAX_QUESTION_LENGTH)
            .limit(MAX_QUESTIONS)
            .toList();
    int line = MarkdownParser.lineOf(html);
    if (questions.isEmpty()) {
      diagnostics.warn(
          line, "no question stands in the comment", "write one a line or take it out");
    } else if (accepted.size() < questions.size()) {
      diagnostics.warn(
          line,
          "of " + questions.size() + " questions in the comment " + accepted.size() + " are used",
          "write at most "
              + MAX_QUESTIONS
              + " questions, each of at most "
              + MAX_QUESTION_LENGTH
              + " characters");
    }
    return accepted;
  }
}
