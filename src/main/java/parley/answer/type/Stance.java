package parley.answer.type;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a question asks that somebody did to a thing: accept, reject, recognise or claim it, or meet
 * somebody. A sentence that only names the thing does not say so. English only.
 *
 * @param told what a sentence must hold; matches everywhere where no stance is asked for
 */
record Stance(Pattern told) {
  private static final Stance NONE = new Stance(compile(""));

  private static final String REFUSAL =
      "reject|refus|declin|turn(?:s|ed|ing)?(?: \\w+){0,3} down|oppos|against|exclud|rul(?:es|ed)"
          + " out|unacceptable|legitimate"
          + " targets?|propaganda|nonsense|unrealistic|ultimatum|dismiss"
          + "|den(?:y|ies|ied)\\b|not\\b|no\\b|never\\b|without\\b|void\\b|objected|critici[sz]";

  private static final String CONSENT =
      "accept|agree|approv|consent|ready\\b|willing|endors|support|welcom|favou?r|back(?:s|ed)\\b"
          + "|in favour|allow|join|sign|sympath|open to";

  private static final String REFUSE = "refus|reject|declin|oppos|turn(?:s|ed)? down";
  private static final String ACCEPT = "accept|agree(?:s|d)? (?:to|with)|approv|welcom|endors";

  private static final String PROPOSE = "propos(?:e|ed)|suggest(?:ed)?|offer(?:ed)?";

  private static final String PROPOSED =
      "propos|suggest|offer|ask|invit|ideas?\\b|call(?:s|ed)? for|demand|put"
          + " forward|draft|plan|point|present|ready\\b|willing|want|would\\b|promis|agreed to";

  private static final String SAID =
      "sa(?:id|ys?|ying)\\b|t(?:old|ells?)\\b|call|argu|claim|think|thought|view|regard|describ|sp(?:oke|eak)"
          + "|announc|demand|want|judg|express|accus|insist|warn|add(?:s|ed)\\b|according|answer|repl|ask"
          + "|f(?:ind|ound)|see|s[ae]w\\b|hope|words?\\b|prais|doubt|wr(?:ote|ite)|put\\b|state|declar|confirm"
          + "|mention|promis|critic|object|remark|note|estimat|count|propos|report|speech|explain"
          + "|disappoint|"
          + REFUSAL
          + "|"
          + CONSENT;

  /** Comes before what somebody does in a question. */
  private static final String DOES = "\\b(?:do|does|did|has|have|had)\\b.*\\b(?:";

  /** What is asked, as a pattern of the question, and what a sentence must hold. */
  private record Kind(Pattern asked, Stance stance) {
    Kind(String asked, String told) {
      this(compile(asked), new Stance(compile("\\b(?:" + told + ")")));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("^\\W*who (?:has |have |had )?(?:" + REFUSE + ")", REFUSAL),
          new Kind("^\\W*who (?:has |have |had )?(?:" + ACCEPT + ")", CONSENT),
          new Kind(
              "^\\W*who (?:has |have |had )?(?:claim|accus|alleg|blam|sa(?:id|ys)\\b|argu)",
              "sa(?:id|ys?|ying)\\b|claim|accus|alleg|argu|blam|according"
                  + " to|told|call(?:s|ed)\\b|wrote|spoke of|saw"
                  + " an?\\b|declar|insist|judg|complain|report(?:s|ed)\\b"),
          new Kind(
              "^\\W*who (?:has |have |had"
                  + " )?(?:kill|broke|violat|attack|struck|shell|poison|bomb|start)",
              "responsib|blam|accus|forces\\b|by\\b|den(?:y|ies|ied)\\b|broke|violat|order|began|start"),
          new Kind(
              "^\\W*who (?:has |have |had )?(?:" + PROPOSE + ")|" + DOES + PROPOSE + ")\\b",
              PROPOSED),
          new Kind(DOES + "say|think|tell)\\b", SAID),
          new Kind(DOES + "agree)\\b", CONSENT + "|" + REFUSAL),
          new Kind(
              "^\\W*when\\b.*\\b(?:meet|met)\\b",
              "met\\b|took place|held\\b|saw\\b|receiv|visit|summit|came to|w(?:as|ere)" + " with"),
          new Kind("\\b(?:" + REFUSE + "|" + ACCEPT + ")", REFUSAL + "|" + CONSENT),
          new Kind(
              "\\brecogni[sz]",
              "recogni[sz]|regard|invalid|accept|affirm|void\\b|see(?:s)? it as"));

  /** The stance that a question asks for. */
  static Stance askedFor(String question) {
    String folded = AnswerType.fold(question);
    return KINDS.stream()
        .filter(kind -> kind.asked().matcher(folded).find())
        .map(Kind::stance)
        .findFirst()
        .orElse(NONE);
  }

  private static Pattern compile(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  /** Whether a sentence tells of such a stance. */
  boolean isTakenIn(String sentence) {
    return told.matcher(sentence).find();
  }
}
