package parley.corpus.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.Block;
import parley.text.Whitespace;

/**
 * A text and the citation marks removed from it.
 *
 * @param text on one line
 * @param citationMarks their positions in the text and the sources they name
 */
public record CitedText(String text, List<Block.CitationMark> citationMarks) {
  private static final Pattern CITATION_MARK = Pattern.compile(" ?\\[\\^([^\\]\\s^]+)\\]");

  public CitedText {
    citationMarks = List.copyOf(citationMarks);
  }

  /** A text in which marks have no meaning, such as code. */
  public static CitedText plain(String text) {
    return new CitedText(Whitespace.normalize(text), List.of());
  }

  /** Removes marks like {@code [^S26]} and the space before them. */
  public static CitedText parse(String textWithMarks) {
    String line = Whitespace.normalize(textWithMarks);
    Matcher matcher = CITATION_MARK.matcher(line);
    StringBuilder text = new StringBuilder(line.length());
    List<Block.CitationMark> citationMarks = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      append(text, line.substring(from, matcher.start()));
      citationMarks.add(new Block.CitationMark(text.length(), matcher.group(1)));
      from = matcher.end();
    }
    append(text, line.substring(from));
    return new CitedText(text.toString(), citationMarks);
  }

  /** Joins the parts that are not empty with a separator. */
  public static CitedText join(String separator, List<CitedText> parts) {
    StringBuilder text = new StringBuilder();
    List<Block.CitationMark> citationMarks = new ArrayList<>();
    for (CitedText part : parts) {
      if (!part.text.isEmpty() && !text.isEmpty()) {
        text.append(separator);
      }
      int shift = text.length();
      part.citationMarks.forEach(
          m -> citationMarks.add(new Block.CitationMark(shift + m.offset(), m.sourceId())));
      text.append(part.text);
    }
    return new CitedText(text.toString(), citationMarks);
  }

  /** A copy that begins with {@code prefix}. */
  public CitedText withPrefix(String prefix) {
    List<Block.CitationMark> shifted = new ArrayList<>();
    citationMarks.forEach(
        m -> shifted.add(new Block.CitationMark(prefix.length() + m.offset(), m.sourceId())));
    return new CitedText(prefix + text, shifted);
  }

  // Removing a mark at the very beginning would leave its trailing space.
  private static void append(StringBuilder text, String part) {
    text.append(text.isEmpty() ? part.stripLeading() : part);
  }
}
