package parley.corpus.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import parley.corpus.model.DiagnosticCollector;
import parley.corpus.outline.FaqLimits;
import parley.text.Whitespace;

/**
 * Parses FAQ comments, questions that the text above them answers: {@code <!-- asked:}, then one
 * question a line. Readers never see them; they make the text findable by words it lacks.
 */
final class FaqComment {
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
            .toList();
    return FaqLimits.accept(questions, MarkdownParser.lineOf(html), "in the comment", diagnostics);
  }
}
