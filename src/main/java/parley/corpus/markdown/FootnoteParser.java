package parley.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import parley.corpus.model.Source;
import parley.corpus.outline.CitedText;
import parley.text.HttpUrl;
import parley.text.Whitespace;

/** Parses a Markdown footnote into a source. */
final class FootnoteParser {
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");
  private static final String SURROUNDING_PUNCTUATION = " .,;:–—-";

  private FootnoteParser() {}

  /** The first URL is the link of the source, the rest of the text its title. */
  static Source parse(FootnoteDefinition definition) {
    List<CitedText> parts = new ArrayList<>();
    Optional<String> link = Optional.empty();
    for (Node child = definition.getFirstChild(); child != null; child = child.getNext()) {
      MarkdownParser.parseText(child).ifPresent(parts::add);
      if (link.isEmpty()) {
        link = firstLink(child);
      }
    }
    String text = CitedText.join(" ", parts).text();
    Matcher urlMatcher = URL.matcher(text);
    if (link.isEmpty() && urlMatcher.find()) {
      link = Optional.of(urlMatcher.group());
    }
    String title = stripPunctuation(URL.matcher(text).replaceAll(""));
    return new Source(
        definition.getLabel(),
        Optional.empty(),
        title.isEmpty() ? link.orElse(definition.getLabel()) : Whitespace.normalize(title),
        Optional.empty(),
        link.filter(HttpUrl::isValid));
  }

  private static String stripPunctuation(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && SURROUNDING_PUNCTUATION.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && SURROUNDING_PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  // Links nested in emphasis are rare in footnotes and not looked for.
  private static Optional<String> firstLink(Node paragraph) {
    for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Link link && HttpUrl.isValid(link.getDestination())) {
        return Optional.of(link.getDestination());
      }
    }
    return Optional.empty();
  }
}
