package parley.corpus.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.Block;
import parley.text.Whitespace;

/**
 * A text and the source marks taken out of it.
 *
 * @param text in one line
 * @param citationMarks where they stood in the text
 */
public record CitedText(String text, List<Block.CitationMark> citationMarks) {
  private static final Pattern CITATION_MARK = Pattern.compile(" ?\\[\\^([^\\]\\s^]+)\\]");

  public CitedText {
    citationMarks = List.copyOf(citationMarks);
  }

  /** Text without marks. */
  public static CitedText plain(String text) {
    return new CitedText(Whitespace.normalize(text), List.of());
  }

  /** Takes marks like {@code [^S26]} out, with the space before them. */
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

  /** All of them in one text, with {@code separator} between those that are not empty. */
  public static CitedText join(String separator, List<CitedText> parts) {
    StringBuilder text = new StringBuilder();
    List<Block.CitationMark> citationMarks = new ArrayList<>();
    for (CitedText part : parts) {
      if (!part.text.isEmpty() && !text.isEmpty()) {
        text.append(separator);
      }
      int shift = text.length();
      part.citationMarks.forEach(
          m -> citationMarks.add(new Block.CitationMark(shift + m.offset(), m.source())));
      text.append(part.text);
    }
    return new CitedText(text.toString(), citationMarks);
  }

  /** The same with {@code prefix} before it. */
  public CitedText withPrefix(String prefix) {
    List<Block.CitationMark> shifted = new ArrayList<>();
    citationMarks.forEach(
        m -> shifted.add(new Block.CitationMark(prefix.length() + m.offset(), m.source())));
    return new CitedText(prefix + text, shifted);
  }

  // A mark at the very beginning leaves a space behind.
  private static void append(StringBuilder text, String part) {
    text.append(text.isEmpty() ? part.stripLeading() : part);
  }
}
