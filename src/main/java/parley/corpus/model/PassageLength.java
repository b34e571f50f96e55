package parley.corpus.model;

/**
 * How long a passage is: a target in words, which the splitter may miss, and a limit in characters,
 * which it may not. With a change, raise {@link parley.text.IndexVersions#PASSAGE_SPLITTER}.
 */
public final class PassageLength {
  /** Words below which a passage costs more and more. */
  public static final int MIN_WORDS = 40;

  /** Words above which a passage costs more and more. */
  public static final int MAX_WORDS = 150;

  /** The limit, in UTF-16 units. */
  public static final int MAX_CHARACTERS = 900;

  private PassageLength() {}
}
