package parley.answer.timeline;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.model.EventKind;

/** The words people use for a kind of event, and what to call each. English only. */
final class EventKindWords {
  /** Stands in the place of the words of a kind. */
  static final String MARK = "#";

  /** Over folded words; a group whose name begins with s is the ending of a plural. */
  private static final Map<EventKind, Pattern> PATTERNS = new EnumMap<>(EventKind.class);

  static {
    add(
        EventKind.ROUND,
        "round(?<s>s)?(?: of(?: the)?(?: peace)? (?:talks|negotiations|meetings))?"
            + "|(?:peace )?(?:talks?|negotiations?) round(?<s2>s)?");
    add(EventKind.SUMMIT, "summit(?<s>s)?(?: meeting(?<s2>s)?)?");
    add(EventKind.CALL, "(?:(?:tele)?phone )?(?:call|phone conversation)(?<s>s)?");
    add(EventKind.AGREEMENT, "(?:peace )?(?:agreement|deal|accord)(?<s>s)?");
    add(EventKind.VOTE, "vote(?<s>s)?");
    add(EventKind.TRUCE, "(?:truce|cease ?fire)(?<s>s)?");
    add(
        EventKind.EXCHANGE,
        "(?:(?:prisoner|captive|pow)s?(?: of war)? )?(?:exchange|swap)(?<s>s)?"
            + "(?: of (?:the )?(?:prisoner|captive|pow)s?(?: of war)?)?");
    add(EventKind.PROPOSAL, "(?:peace )?proposal(?<s>s)?|peace plan(?<s2>s)?");
    add(EventKind.DECISION, "decision(?<s>s)?");
  }

  /** Rounds if they are listed or counted; elsewhere what everything here is about. */
  private static final Pattern TALKS = Pattern.compile("\\b(?:peace )?(?:talks|negotiations)\\b");

  private static final Pattern EVENTS =
      Pattern.compile("\\b(?:(?:dated|key|main|important|major) )*(?:events|dates|milestones)\\b");

  private EventKindWords() {}

  private static void add(EventKind kind, String words) {
    PATTERNS.put(kind, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  /**
   * What the words of a question say of kinds.
   *
   * @param kinds the kinds named
   * @param isPlural whether all are named in the plural
   * @param areOnlyTalks whether talks are named, and no round of them
   * @param marked the words, with {@link #MARK} in the place of a kind, of talks and of events
   */
  record Reading(Set<EventKind> kinds, boolean isPlural, boolean areOnlyTalks, String marked) {
    Optional<EventKind> kind() {
      return kinds.stream().findFirst();
    }
  }

  /** Reads folded words. */
  static Reading read(String words) {
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    boolean isPlural = true;
    String marked = words;
    for (Map.Entry<EventKind, Pattern> each : PATTERNS.entrySet()) {
      Matcher matcher = each.getValue().matcher(marked);
      while (matcher.find()) {
        kinds.add(each.getKey());
        isPlural &= isPlural(matcher);
      }
      marked = matcher.replaceAll(MARK);
    }
    boolean areOnlyTalks = kinds.isEmpty() && TALKS.matcher(marked).find();
    if (areOnlyTalks) {
      kinds.add(EventKind.ROUND);
      marked = TALKS.matcher(marked).replaceAll(MARK);
    }
    if (kinds.isEmpty()) {
      marked = EVENTS.matcher(marked).replaceAll(MARK);
    }
    return new Reading(kinds, isPlural, areOnlyTalks, marked);
  }

  private static boolean isPlural(Matcher matcher) {
    return matcher.namedGroups().keySet().stream().anyMatch(group -> matcher.group(group) != null);
  }

  /** What to call a number of events of a kind: {@code 2 rounds of talks}. */
  static String format(int count, Optional<EventKind> kind) {
    String ending = count == 1 ? "" : "s";
    String noun =
        kind.map(each ->
                switch (each) {
                  case ROUND -> "round" + ending + " of talks";
                  case OTHER -> "other event" + ending;
                  case SUMMIT, CALL, AGREEMENT, VOTE, TRUCE, EXCHANGE, PROPOSAL, DECISION ->
                      each.key() + ending;
                })
            .orElse("dated event" + ending);
    return count + " " + noun;
  }
}
