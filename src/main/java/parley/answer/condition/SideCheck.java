package parley.answer.condition;

import java.util.regex.Pattern;
import parley.search.query.Side;

/**
 * Checks texts against the side that a question asks for: what only the other says, does or holds
 * is no answer. See src/docs/decisions/0091-conditions-of-a-question.md.
 */
public final class SideCheck {
  /** Headings of what others hold: "European answer", "What the United States wants". */
  private static final Pattern HELD_BY_OTHERS =
      Pattern.compile(
          "(?iu)^(?:what )?(?:the )?(?:europe(?:ans?)?|america[ns]*|united states|u\\.?s\\.?"
              + "|washington|china|chinese|brazil(?:ian)?|western|african)(?:['’]s?)?"
              + " (?:(?:counter-?)?proposals?|answers?|repl(?:y|ies)|responses?|positions?|terms"
              + "|demands?|wants?|papers?)\\b");

  private final Side side;
  private final ConditionVerdict headingVerdict;

  /** Whether what others hold is told below the heading, unless a sentence turns to the side. */
  private final boolean isHeldByOthers;

  /**
   * @param heading the last heading above the texts
   */
  public SideCheck(Side side, String heading) {
    this.side = side;
    this.headingVerdict = checkHeading(side, heading);
    this.isHeldByOthers = HELD_BY_OTHERS.matcher(heading).find();
  }

  private static ConditionVerdict checkHeading(Side side, String heading) {
    if (side.isNamedIn(heading)) {
      return ConditionVerdict.MET;
    }
    return side.other().actsIn(heading) ? ConditionVerdict.VIOLATED : ConditionVerdict.SILENT;
  }

  /** How a text below the heading meets the condition; what the heading says goes before it. */
  public ConditionVerdict check(String text) {
    if (headingVerdict != ConditionVerdict.SILENT) {
      return headingVerdict;
    }
    if (isHeldByOthers) {
      return side.opensSentenceOf(text) ? ConditionVerdict.MET : ConditionVerdict.VIOLATED;
    }
    if (side.actsIn(text)) {
      return ConditionVerdict.MET;
    }
    return side.other().actsIn(text) && !side.isNamedIn(text)
        ? ConditionVerdict.VIOLATED
        : ConditionVerdict.SILENT;
  }
}
