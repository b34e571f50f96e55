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
 * @param marks where they stood in the text
 */
public record CitedText(String text, List<Block.Mark> marks) {
  private static final Pattern MARK = Pattern.compile(" ?\\[\\^([^\\]\\s^]+)\\]");

  public CitedText {
    marks = List.copyOf(marks);
  }

  /** Text without marks. */
  public static CitedText plain(String text) {
    return new CitedText(Whitespace.of(text), List.of());
  }

  /** Takes marks like {@code [^S26]} out, with the space before them. */
  public static CitedText of(String textWithMarks) {
    String line = Whitespace.of(textWithMarks);
    Matcher matcher = MARK.matcher(line);
    StringBuilder text = new StringBuilder(line.length());
    List<Block.Mark> marks = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      append(text, line.substring(from, matcher.start()));
      marks.add(new Block.Mark(text.length(), matcher.group(1)));
      from = matcher.end();
    }
    append(text, line.substring(from));
    return new CitedText(text.toString(), marks);
  }

  /** All of them in one text, with {@code separator} between those that are not empty. */
  public static CitedText join(String separator, List<CitedText> parts) {
    StringBuilder text = new StringBuilder();
    List<Block.Mark> marks = new ArrayList<>();
    for (CitedText part : parts) {
      if (!part.text.isEmpty() && !text.isEmpty()) {
        text.append(separator);
      }
      int shift = text.length();
      part.marks.forEach(m -> marks.add(new Block.Mark(shift + m.offset(), m.source())));
      text.append(part.text);
    }
    return new CitedText(text.toString(), marks);
  }

  /** The same with {@code prefix} before it. */
  public CitedText after(String prefix) {
    List<Block.Mark> moved = new ArrayList<>();
    marks.forEach(m -> moved.add(new Block.Mark(prefix.length() + m.offset(), m.source())));
    return new CitedText(prefix + text, moved);
  }

  // A mark at the very beginning leaves a space behind.
  private static void append(StringBuilder text, String part) {
    text.append(text.isEmpty() ? part.stripLeading() : part);
  }
}
