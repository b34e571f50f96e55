package parley.search.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Span;

/**
 * A side of the talks, by the names of its country, its capital and its people. See
 * src/docs/decisions/0091-conditions-of-a-question.md.
 */
public enum Side {
  RUSSIA(
      "russia|moscow|(?:the )?kremlin",
      "putin|lavrov|medinsky|peskov|ushakov|dmitriev|kozak"
          + "|zakharova|kostyukov|galuzin|medvedev|nebenzya|belousov|ryabkov|slutsky",
      "russian"),
  UKRAINE(
      "ukraine|kyiv|kiev",
      "zelensk(?:yy|iy|y|i)|umerov|yermak|sybiha|podolyak|arakhamia|budanov"
          + "|kuleba|kyslytsya|svyrydenko|hnatov|syrskyi|reznikov|bankova",
      "ukrainian");

  /** What a side holds, of which a question may demand that it is this side's. */
  static final String HOLDINGS =
      "(?:memorandum|memo|demands?|positions?|papers?|answers?|reply|replies|responses?|reactions?"
          + "|(?:counter-?)?(?:proposals?|offers?)|conditions?|terms|red lines?|aims?|goals?|stance"
          + "|views?|wish(?:es)?|claims?|objections?|arguments?|concessions?|statements?|accounts?"
          + "|requests?|draft(?:s| treat(?:y|ies))?)\\b";

  /** Those who speak and act for a side. */
  static final String ROLES =
      "(?:side|delegation|team|government|president|leader|officials?|negotiators?|diplomats?"
          + "|ministry|minister|parliament|spokes\\p{L}+|leadership)\\b";

  private static final String FIRST_NAMES =
      "(?:vladimir|volodymyr|sergey|sergei|dmitry|dmytro|yury|yuri|kirill|rustem|andriy|andrii"
          + "|mykhailo|david|kyrylo|serhii|maria|president) ";

  /** After these a name is a place, or somebody spoken to or about. */
  private static final Pattern NOT_ACTING_BEFORE =
      Pattern.compile(
          "(?iu)\\b(?:in|inside|into|of|to|with|without|against|for|from|on|over|about|near|at"
              + "|between|toward|towards|than|through|around|via|as) (?:the )?(?:"
              + FIRST_NAMES
              + ")?$");

  private static final Pattern PLACE_BEFORE =
      Pattern.compile("(?iu)\\b(?:in|inside|into) (?:the )?$");

  /** "Moscow, Florida and Berlin" are places. */
  private static final String PLACE_AFTER = "(?!, \\p{Lu}\\p{L}+(?:,| and)\\b)";

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) +");

  /** Characters before a name that tell whether it acts. */
  private static final int REACH = 40;

  private final Pattern country;
  private final Pattern person;
  private final Pattern name;
  private final Pattern agent;
  private final Pattern actor;
  private final String actorExpression;

  Side(String countries, String people, String adjective) {
    String nouns = countries + "|" + people;
    this.country = Pattern.compile("(?iu)(?:" + countries + "|" + adjective + "s?)\\b");
    this.person = Pattern.compile("(?iu)(?:" + people + ")");
    this.name = Pattern.compile("(?iu)\\b(?:" + nouns + "|" + adjective + ")(?:['’]?s)?\\b");
    this.agent =
        Pattern.compile(
            "(?iu)\\b(?:(?:"
                + nouns
                + ")(?:['’]?s)?\\b|"
                + adjective
                + "(?:s\\b|(?= (?:\\p{L}+ )?(?:"
                + HOLDINGS
                + "|"
                + ROLES
                + "))))");
    String held = "(?: \\p{L}+)? (?:" + HOLDINGS + "|" + ROLES + ")";
    this.actorExpression =
        "(?:the )?(?:"
            + FIRST_NAMES
            + ")?\\b(?:(?:"
            + nouns
            + ")(?:['’]?s"
            + held
            + "|\\b(?!['’-]))|"
            + adjective
            + "(?:s\\b(?!['’-])|"
            + held
            + "))";
    this.actor = Pattern.compile("(?iu)\\b(?:" + actorExpression + ")(?-i:" + PLACE_AFTER + ")");
  }

  /** A regular expression of this side as one who acts or holds something. */
  String actorExpression() {
    return actorExpression;
  }

  /** The side whose country, capital or people a text begins with; empty for a person. */
  public static Optional<Side> atStartOf(String text) {
    return Arrays.stream(values())
        .filter(side -> side.country.matcher(text).lookingAt())
        .findFirst();
  }

  /** Whether a word names a person of either side. */
  public static boolean isPerson(String word) {
    return Arrays.stream(values()).anyMatch(side -> side.person.matcher(word).matches());
  }

  /** Where a text names it as one who may act; "Russian assets" are nobody. */
  public List<Span> mentionsIn(String text) {
    return agent.matcher(text).results().map(Span::of).toList();
  }

  /** The other one of the two. */
  public Side other() {
    return this == RUSSIA ? UKRAINE : RUSSIA;
  }

  /** Whether a text names it, in whatever part. */
  public boolean isNamedIn(String text) {
    return name.matcher(text).find();
  }

  /**
   * Whether it acts, speaks or holds something in a text; "talks with Russia", "troops in Ukraine"
   * and "Russian assets" only name it.
   */
  public boolean actsIn(String text) {
    Matcher mention = actor.matcher(text);
    while (mention.find()) {
      if (!NOT_ACTING_BEFORE.matcher(before(text, mention)).find()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence of a text begins with it as the one who acts, speaks or holds something. */
  public boolean opensSentenceOf(String text) {
    return SENTENCE_END
        .splitAsStream(text)
        .anyMatch(sentence -> actor.matcher(sentence).lookingAt());
  }

  /** The sides a text names, unless only as the place where something is. */
  static Set<Side> partiesIn(String text) {
    Set<Side> parties = EnumSet.noneOf(Side.class);
    Arrays.stream(values()).filter(side -> side.isPartyIn(text)).forEach(parties::add);
    return parties;
  }

  private boolean isPartyIn(String text) {
    Matcher mention = name.matcher(text);
    while (mention.find()) {
      if (!PLACE_BEFORE.matcher(before(text, mention)).find()) {
        return true;
      }
    }
    return false;
  }

  private static String before(String text, Matcher mention) {
    return text.substring(Math.max(0, mention.start() - REACH), mention.start());
  }
}
