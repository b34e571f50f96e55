package parley.text;

/** Numbers with their nouns. */
public final class Plurals {
  private Plurals() {}

  /** {@code 1 article}, {@code 2 articles}. */
  public static String format(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
