package parley.text;

/** Counts words such that passages get about the same length in every script. */
public final class WordCounter {
  // Two ideographs carry about as much meaning as one word in an alphabet.
  private static final int IDEOGRAPHS_PER_WORD = 2;

  private WordCounter() {}

  /** The number of words; two ideographs count as one word. */
  public static int count(String text) {
    int words = 0;
    int ideographs = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isIdeographic(c)) {
        ideographs++;
        inside = false;
      } else if (Whitespace.isBlank(c)) {
        inside = false;
      } else if (!inside && Character.isLetterOrDigit(c)) {
        inside = true;
        words++;
      }
    }
    return words + (ideographs + IDEOGRAPHS_PER_WORD - 1) / IDEOGRAPHS_PER_WORD;
  }
}
