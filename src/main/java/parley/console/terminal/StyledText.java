package parley.console.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.text.HttpUrl;
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
   * @param url where it links to; dropped unless it is an http or https URL
   */
  public record StyledRun(String text, TextStyle style, Optional<String> url) {
    public StyledRun {
      text = UnsafeCharacters.replaceForTerminal(text);
      url = url.filter(HttpUrl::isValid);
    }

    private StyledRun withText(String newText) {
      return new StyledRun(newText, style, url);
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
    return of(text, style, Optional.empty());
  }

  /** Text of one style that links to a URL, if there is one. */
  public static StyledText of(String text, TextStyle style, Optional<String> url) {
    return text.isEmpty() ? EMPTY : new StyledText(List.of(new StyledRun(text, style, url)));
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
        inside.add(run.withText(run.text().substring(from, to)));
      }
      offset += run.text().length();
    }
    return new StyledText(inside);
  }

  /** The text with escape sequences, or without those that the terminal does not know. */
  String render(boolean mayStyle, boolean mayLink) {
    StringBuilder out = new StringBuilder();
    for (StyledRun run : runs) {
      String styled = mayStyle ? run.style().apply(run.text()) : run.text();
      out.append(
          run.url().filter(_ -> mayLink).map(url -> Hyperlinks.link(styled, url)).orElse(styled));
    }
    return out.toString();
  }
}
