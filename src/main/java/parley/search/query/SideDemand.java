package parley.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a question the one side that is asked for as the one who acts or holds something. Of
 * both sides, or of another's word about one, nothing is demanded. See
 * src/docs/decisions/0091-conditions-of-a-question.md.
 */
final class SideDemand {
  /** Not "must" or "should": what a side must do, another may demand. */
  private static final String AUXILIARY = "(?:did|does|do|has|have|had|will|would|can)";

  private static final String VERB =
      "(?:want|demand|propos|offer|reject|refus|accept|agree|insist|sa(?:y|id)|claim|respond"
          + "|repl(?:y|ie)|answer|ask|den(?:y|ie)|promis|warn|oppos|expect|declin|require|sought"
          + "|seek|publish|announc|object)\\p{L}*+";

  /** The other who acts in a question is not looked for; there may be one after any of these. */
  private static final Pattern HAS_AUXILIARY =
      Pattern.compile("(?iu)\\b(?:" + AUXILIARY + "|could|should|must)\\b");

  /** Before what a side holds: it is another who answers it. */
  private static final Pattern TAKEN_BEFORE =
      Pattern.compile(
          "(?iu)\\b(?:to|on|of|about|with|against|for|from"
              + "|(?:accept|reject|answer|refus|criticis|criticiz|support|oppos|call|endors|back"
              + "|meet|met|read|see|saw|share|know)\\p{L}*) (?:the )?$");

  /** Two who act together, or a thing that is only called after a side. */
  private static final String ALONE = "(?! (?:and|or|&) |,| (?:war|talks|negotiations)\\b)";

  /** What comes to a side is told of the one who gives it. */
  private static final String NOT_RECEIVING =
      "(?!(?: \\p{L}+)? (?:been|receive|get|got|gain|lose|lost)\\b)";

  private static final List<SideDemand> DEMANDS =
      Arrays.stream(Side.values()).map(SideDemand::new).toList();

  private final Side side;
  private final Pattern actor;
  private final Pattern holder;

  private SideDemand(Side side) {
    this.side = side;
    String name = side.actorExpression() + ALONE;
    this.actor =
        Pattern.compile(
            "(?iu)\\b"
                + AUXILIARY
                + "(?: not)? "
                + name
                + NOT_RECEIVING
                + "|(?<!\\b(?:and|or|to|with|of|for|in|from|on|about|at) )\\b"
                + name
                + " (?:(?:"
                + AUXILIARY
                + "|not|never|always|really|still|also|now) )*"
                + VERB
                + "\\b|\\b"
                + VERB
                + " by "
                + name);
    this.holder =
        Pattern.compile(
            "(?iu)(?:"
                + side.actorExpression()
                + "(?<="
                + Side.HOLDINGS
                + ")|\\b"
                + Side.HOLDINGS
                + " of "
                + side.actorExpression()
                + ALONE
                + ")");
  }

  /** The side that is demanded; empty if the question names none or both, or none that acts. */
  static Optional<Side> parse(String question) {
    Set<Side> parties = Side.partiesIn(question);
    return parties.size() == 1
        ? DEMANDS.stream()
            .filter(demand -> parties.contains(demand.side) && demand.isMadeBy(question))
            .map(demand -> demand.side)
            .findFirst()
        : Optional.empty();
  }

  private boolean isMadeBy(String question) {
    return actor.matcher(question).find()
        || (!HAS_AUXILIARY.matcher(question).find() && asksForHolding(question));
  }

  private boolean asksForHolding(String question) {
    Matcher holding = holder.matcher(question);
    return holding.find() && !TAKEN_BEFORE.matcher(question.substring(0, holding.start())).find();
  }
}
