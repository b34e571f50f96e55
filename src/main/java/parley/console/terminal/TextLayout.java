package parley.console.terminal;

import parley.text.Span;
import parley.text.UnsafeCharacters;

/** Lays text out in lines, as wide as the terminal within readable limits. Not thread-safe. */
public final class TextLayout {
  /** The width where the terminal's is unknown, in columns. */
  public static final int DEFAULT_WIDTH = 80;

  private static final int MIN_WIDTH = 40;
  private static final int MAX_WIDTH = 100;

  private final int width;
  private final boolean mayStyle;
  private final boolean mayLink;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param columns width of the terminal
   * @param mayStyle whether to emit escape sequences
   */
  public TextLayout(int columns, boolean mayStyle) {
    this(columns, mayStyle, false);
  }

  /**
   * @param columns width of the terminal
   * @param mayStyle whether to emit escape sequences of styles
   * @param mayLink whether to emit those of links
   */
  public TextLayout(int columns, boolean mayStyle, boolean mayLink) {
    this.width = Math.clamp(columns, MIN_WIDTH, MAX_WIDTH);
    this.mayStyle = mayStyle;
    this.mayLink = mayLink;
  }

  /** Whether links can be clicked, so that their URLs need not be read. */
  public boolean hasLinks() {
    return mayLink;
  }

  /** Adds a blank line. */
  public TextLayout addBlankLine() {
    text.append('\n');
    return this;
  }

  /** Adds wrapped text. */
  public TextLayout add(StyledText body) {
    return add("", body);
  }

  /** Adds wrapped plain text. */
  public TextLayout add(String body) {
    return add("", StyledText.of(body));
  }

  /**
   * Adds wrapped text with a hanging indent.
   *
   * @param label put in front of the first line; further lines are indented by its width
   */
  public TextLayout add(String label, StyledText body) {
    String prefix = UnsafeCharacters.replaceForTerminal(label);
    int indent = LineWrapper.displayWidth(prefix);
    for (Span line : LineWrapper.wrap(body.text(), Math.max(width - indent, 1))) {
      text.append(prefix)
          .append(body.slice(line.start(), line.end()).render(mayStyle, mayLink))
          .append('\n');
      prefix = " ".repeat(indent);
    }
    return this;
  }

  /** Adds a line without wrapping, so that a URL can be copied in one piece. */
  public TextLayout addUnwrapped(int indent, StyledText line) {
    text.append(" ".repeat(indent)).append(line.render(mayStyle, mayLink)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
