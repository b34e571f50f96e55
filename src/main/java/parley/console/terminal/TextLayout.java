package parley.console.terminal;

import parley.text.Clean;
import parley.text.Span;

/** A page of text, as wide as the terminal but never too wide to read. */
public final class TextLayout {
  /** The width where the terminal does not tell its own. */
  public static final int DEFAULT_WIDTH = 80;

  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 100;

  private final int width;
  private final boolean mayStyle;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param columns columns of the terminal
   * @param mayStyle whether the terminal styles text
   */
  public TextLayout(int columns, boolean mayStyle) {
    this.width = Math.clamp(columns, MIN_WIDTH, MAX_WIDTH);
    this.mayStyle = mayStyle;
  }

  /** Adds an empty line. */
  public TextLayout addBlankLine() {
    text.append('\n');
    return this;
  }

  /** Adds text, broken into lines. */
  public TextLayout add(StyledText body) {
    return add("", body);
  }

  /** Adds text without a look, broken into lines. */
  public TextLayout add(String body) {
    return add("", StyledText.of(body));
  }

  /**
   * Adds text, broken into lines.
   *
   * @param label stands in front of the first line; the others are indented by its width
   */
  public TextLayout add(String label, StyledText body) {
    String prefix = Clean.replaceUnsafe(label);
    int indent = LineWrapper.displayWidth(prefix);
    for (Span line : LineWrapper.wrap(body.text(), Math.max(width - indent, 1))) {
      text.append(prefix)
          .append(body.slice(line.start(), line.end()).render(mayStyle))
          .append('\n');
      prefix = " ".repeat(indent);
    }
    return this;
  }

  /** Adds one line as it is, however wide, so that an address can be copied in one piece. */
  public TextLayout addUnwrapped(int indent, StyledText line) {
    text.append(" ".repeat(indent)).append(line.render(mayStyle)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
