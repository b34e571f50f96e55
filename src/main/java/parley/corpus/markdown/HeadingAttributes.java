package parley.corpus.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.DiagnosticCollector;
import parley.text.Ellipsis;

/**
 * A heading and its attribute <code>{topics=a,b}</code>.
 *
 * @param title the heading without the attribute
 * @param topics the names as written; empty if there is no attribute
 */
record HeadingAttributes(String title, Optional<List<String>> topics) {
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s*\\{\\s*([^{}=]*?)\\s*(=[^{}]*)?}$");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,\\[\\]=\"']+");

  /** Parses a heading. Any other attribute stays in the title with a warning. */
  static HeadingAttributes parse(String heading, int line, DiagnosticCollector diagnostics) {
    Matcher attribute = ATTRIBUTE.matcher(heading);
    if (!heading.endsWith("}") || !attribute.find()) {
      return new HeadingAttributes(heading, Optional.empty());
    }
    if (!attribute.group(1).equalsIgnoreCase("topics") || attribute.group(2) == null) {
      diagnostics.warn(
          line,
          "\""
              + Ellipsis.truncate(attribute.group().strip())
              + "\" behind the heading means nothing here",
          "write {topics=name} or take it out");
      return new HeadingAttributes(heading, Optional.empty());
    }
    List<String> names =
        SEPARATORS
            .splitAsStream(attribute.group(2))
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return new HeadingAttributes(
        heading.substring(0, attribute.start()).strip(), Optional.of(names));
  }
}
