package parley.answer.type;

import java.util.regex.Pattern;

/**
 * Tells sentences that only announce what comes after them: "Five points are not agreed:" and
 * "Accounts of why it failed differ." English only.
 */
public final class Announcement {
  private static final Pattern ANNOUNCING =
      Pattern.compile(
          ":\\W*$|^\\W*(?:accounts?|reports?|figures|views|versions|opinions|sources|estimates)\\b"
              + "[^,;:.]*\\b(?:differ|conflict|diverge|vary)\\W*$|\\bis told in two ways\\W*$",
          Pattern.CASE_INSENSITIVE);

  private Announcement() {}

  /** Whether a sentence announces others and tells nothing by itself. */
  public static boolean isIn(String sentence) {
    return ANNOUNCING.matcher(sentence).find();
  }
}
