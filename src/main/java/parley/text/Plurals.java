package parley.text;

/** Formats counts with their nouns. */
public final class Plurals {
  private Plurals() {}

  /** Formats {@code 1 article}, {@code 2 articles}; the plural is the noun with an s. */
  public static String format(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
