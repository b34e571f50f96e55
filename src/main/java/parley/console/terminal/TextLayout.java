package parley.console.terminal;

import parley.text.Clean;
import parley.text.Span;

/** A page of text, as wide as the terminal but never too wide to read. */
public final class TextLayout {
  /** The width where the terminal does not tell its own. */
  public static final int USUAL_WIDTH = 80;

  private static final int LEAST_WIDTH = 40;
  private static final int MOST_WIDTH = 100;

  private final int width;
  private final boolean styling;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param columns columns of the terminal
   * @param styling whether the terminal styles text
   */
  public TextLayout(int columns, boolean styling) {
    this.width = Math.clamp(columns, LEAST_WIDTH, MOST_WIDTH);
    this.styling = styling;
  }

  /** Adds an empty line. */
  public TextLayout blank() {
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
    String front = Clean.text(label);
    int indent = LineWrapper.of(front);
    for (Span line : LineWrapper.lines(body.text(), Math.max(width - indent, 1))) {
      text.append(front).append(body.slice(line.start(), line.end()).render(styling)).append('\n');
      front = " ".repeat(indent);
    }
    return this;
  }

  /** Adds one line as it is, however wide, so that an address can be copied in one piece. */
  public TextLayout addUnbroken(int indent, StyledText line) {
    text.append(" ".repeat(indent)).append(line.render(styling)).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
