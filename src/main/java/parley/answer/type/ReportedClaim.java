package parley.answer.type;

import java.util.regex.Pattern;

/**
 * Tells sentences that report what somebody says from those that tell a fact. What one party claims
 * is never the sure answer to who or what something is. English only.
 */
public final class ReportedClaim {
  private static final String VERB =
      "(?:said|says?|saying|told|tells|claim(?:s|ed|ing)?|argu(?:es|ed|ing)|accus(?:es|ed|ing)"
          + "|den(?:ies|ied|ying)|alleg(?:es|ed|ing)|insist(?:s|ed|ing)?|maintain(?:s|ed)|assert(?:s|ed|ing)?"
          + "|declar(?:es|ed)|announced|wrote|repeat(?:s|ed)|reject(?:s|ed)|demand(?:s|ed)|call(?:s|ed)"
          + "|describ(?:es|ed)|regard(?:s|ed)|view(?:s|ed)|considers?|considered)";

  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b(?:"
              + VERB
              + "|according to|by (?:[\\p{L}'’-]+ )?(?:own )?(?:account|count|words|reading)|in"
              + " (?:the|his|her|its|their) (?:view|words|eyes)|so-called|supposedly|allegedly)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A claim whose holder is only a pronoun or left to the sentence before. */
  private static final Pattern HOLDER_BEFORE =
      Pattern.compile(
          "^\\W*(?:(?:And|But|Then|Later|Earlier|There|Yet|So|However,?)\\s+)?(?:On that day |In"
              + " return )?(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Bb]oth|[Tt]he (?:former|latter|same|other"
              + " side|two)|[Tt]h(?:is|at|ese|ose))(?: \\p{L}+ly| also| had| has| have| then|"
              + " later| again| once more| since| still)* "
              + VERB
              + "\\b");

  /** A sentence whose subject is left to the one before. */
  private static final Pattern PERSON_BEFORE =
      Pattern.compile(
          "^\\W*(?:(?:And|But|Then|Later|Earlier),? )?(?:He|She|They|Both|Two of them)\\b");

  private ReportedClaim() {}

  /** Whether a sentence tells of somebody whom only the sentence before names. */
  public static boolean leavesPersonToSentenceBefore(String sentence) {
    return PERSON_BEFORE.matcher(sentence).find();
  }

  /** Whether a sentence reports what somebody says. */
  public static boolean isIn(String sentence) {
    return CLAIM.matcher(sentence).find();
  }

  /** Whether a sentence is a claim that names its holder by a pronoun only. */
  public static boolean leavesHolderToSentenceBefore(String sentence) {
    return HOLDER_BEFORE.matcher(sentence).find();
  }
}
