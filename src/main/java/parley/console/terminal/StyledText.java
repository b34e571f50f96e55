package parley.console.terminal;

import java.util.ArrayList;
import java.util.List;
import parley.text.UnsafeCharacters;

/**
 * Text in runs of one style each.
 *
 * @param runs the runs in order
 */
public record StyledText(List<StyledRun> runs) {
  /** Empty text. */
  public static final StyledText EMPTY = new StyledText(List.of());

  /**
   * Text of one style.
   *
   * @param text the text, with characters that could control a terminal replaced
   * @param style its style
   */
  public record StyledRun(String text, TextStyle style) {
    public StyledRun {
      text = UnsafeCharacters.replaceForTerminal(text);
    }
  }

  public StyledText {
    runs = List.copyOf(runs);
  }

  /** Plain text. */
  public static StyledText of(String text) {
    return of(text, TextStyle.PLAIN);
  }

  /** Text of one style. */
  public static StyledText of(String text, TextStyle style) {
    return text.isEmpty() ? EMPTY : new StyledText(List.of(new StyledRun(text, style)));
  }

  /** This text followed by more. */
  public StyledText plus(StyledText more) {
    List<StyledRun> all = new ArrayList<>(runs);
    all.addAll(more.runs);
    return new StyledText(all);
  }

  /** This text followed by more. */
  public StyledText plus(String more, TextStyle style) {
    return plus(of(more, style));
  }

  /** The text without styles. */
  public String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /** The text from {@code start} to {@code end}, in UTF-16 units. */
  public StyledText slice(int start, int end) {
    List<StyledRun> inside = new ArrayList<>();
    int offset = 0;
    for (StyledRun run : runs) {
      int from = Math.max(start - offset, 0);
      int to = Math.min(end - offset, run.text().length());
      if (from < to) {
        inside.add(new StyledRun(run.text().substring(from, to), run.style()));
      }
      offset += run.text().length();
    }
    return new StyledText(inside);
  }

  /** The text with escape sequences, or without if the terminal cannot style. */
  String render(boolean mayStyle) {
    StringBuilder out = new StringBuilder();
    for (StyledRun run : runs) {
      out.append(mayStyle ? run.style().apply(run.text()) : run.text());
    }
    return out.toString();
  }
}
