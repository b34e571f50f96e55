package parley.corpus.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.DiagnosticCollector;
import parley.text.Ellipsis;

/**
 * A heading and the topics written behind it as <code>{topics=a,b}</code>.
 *
 * @param title the heading without them
 * @param topics the names as written; empty where there is no such note
 */
record HeadingAttributes(String title, Optional<List<String>> topics) {
  private static final Pattern NOTE = Pattern.compile("\\s*\\{\\s*([^{}=]*?)\\s*(=[^{}]*)?}$");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,\\[\\]=\"']+");

  /** Takes the note off; one that is not about topics stays in the title with a warning. */
  static HeadingAttributes of(String heading, int line, DiagnosticCollector problems) {
    Matcher note = NOTE.matcher(heading);
    if (!heading.endsWith("}") || !note.find()) {
      return new HeadingAttributes(heading, Optional.empty());
    }
    if (!note.group(1).equalsIgnoreCase("topics") || note.group(2) == null) {
      problems.warn(
          line,
          "\"" + Ellipsis.of(note.group().strip()) + "\" behind the heading means nothing here",
          "write {topics=name} or take it out");
      return new HeadingAttributes(heading, Optional.empty());
    }
    List<String> names =
        SEPARATORS.splitAsStream(note.group(2)).filter(name -> !name.isEmpty()).distinct().toList();
    return new HeadingAttributes(heading.substring(0, note.start()).strip(), Optional.of(names));
  }
}
