package parley.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Whitespace;

/**
 * A text and the source marks taken out of it.
 *
 * @param text in one line
 * @param marks where they stood in the text
 */
record MarkedText(String text, List<Block.Mark> marks) {
  private static final Pattern MARK = Pattern.compile(" ?\\[\\^([^\\]\\s^]+)\\]");

  MarkedText {
    marks = List.copyOf(marks);
  }

  /** Text without marks. */
  static MarkedText plain(String text) {
    return new MarkedText(Whitespace.of(text), List.of());
  }

  /** Takes marks like {@code [^S26]} out, with the space before them. */
  static MarkedText of(String textWithMarks) {
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
    return new MarkedText(text.toString(), marks);
  }

  /** All of them in one text, with {@code separator} between those that are not empty. */
  static MarkedText join(String separator, List<MarkedText> parts) {
    StringBuilder text = new StringBuilder();
    List<Block.Mark> marks = new ArrayList<>();
    for (MarkedText part : parts) {
      if (!part.text.isEmpty() && !text.isEmpty()) {
        text.append(separator);
      }
      int shift = text.length();
      part.marks.forEach(m -> marks.add(new Block.Mark(shift + m.offset(), m.source())));
      text.append(part.text);
    }
    return new MarkedText(text.toString(), marks);
  }

  /** The same with {@code prefix} before it. */
  MarkedText after(String prefix) {
    List<Block.Mark> moved = new ArrayList<>();
    marks.forEach(m -> moved.add(new Block.Mark(prefix.length() + m.offset(), m.source())));
    return new MarkedText(prefix + text, moved);
  }

  // A mark at the very beginning leaves a space behind.
  private static void append(StringBuilder text, String part) {
    text.append(text.isEmpty() ? part.stripLeading() : part);
  }
}
