package parley.text;

import java.util.regex.MatchResult;

/**
 * A half-open range of a text, in UTF-16 units.
 *
 * @param start the first unit
 * @param end one after the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** What a match covers. */
  public static Span of(MatchResult match) {
    return new Span(match.start(), match.end());
  }

  /** The part of {@code text} that this span covers. */
  public String substring(String text) {
    return text.substring(start, end);
  }

  /** The number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether the other span lies within this one. */
  public boolean contains(Span other) {
    return other.start >= start && other.end <= end;
  }

  /** Whether the unit at an index lies in this span. */
  public boolean contains(int index) {
    return start <= index && index < end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
