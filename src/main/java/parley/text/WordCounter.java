package parley.text;

/** Counts words, so that passages come out about as long in every script. */
public final class WordCounter {
  // Two ideographs carry about as much as one word of an alphabet.
  private static final int IDEOGRAPHS_PER_WORD = 2;

  private WordCounter() {}

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
