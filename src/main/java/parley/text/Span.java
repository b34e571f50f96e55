package parley.text;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start first unit
 * @param end one after the last unit
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + " to " + end);
    }
  }

  /** The stretch of {@code text} that this span covers. */
  public String substring(String text) {
    return text.substring(start, end);
  }

  /** The number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether the other stretch lies in this one. */
  public boolean contains(Span other) {
    return other.start >= start && other.end <= end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
