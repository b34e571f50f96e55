package parley.search.analysis;

import java.util.regex.Pattern;

/** Removes titles and ranks before names: {@code Mr. Putin}, {@code President Zelenskyy}. */
final class PersonTitles {
  private static final String BEGINNING = "(?<![\\p{L}\\p{N}'.-])";

  /** Titles of courtesy, whatever the case of the name; "DR Congo" is a country. */
  private static final Pattern COURTESY_TITLE =
      Pattern.compile(
          BEGINNING
              + "(?!(?i:dr\\.? congo))(?:(?i:mr|mrs|ms|mx|dr|prof)(?:\\.\\s*|\\s+)"
              + "|(?i:h\\.e\\.?|hon\\.)\\s*"
              + "|(?i:madame?|mister|monsieur|(?:his|her) (?:excellency|holiness|majesty|highness"
              + "|royal highness))\\s+)(?=\\p{L})"
              + "|"
              + BEGINNING
              + "(?i:sir|lord|lady|dame|miss|doctor|professor)\\s+(?=\\p{Lu}\\p{L})");

  private static final String RANK =
      "(?i:(?:(?:vice|deputy|acting|former|then|ex)[- ]){0,2}(?:president|prime[-"
          + " ]minister|premier|secretary[- ]general|secretary of (?:state|defen[cs]e)|(?:foreign[-"
          + " ]|defen[cs]e[- ]|interior[- ]|finance[-"
          + " ])?(?:minister|secretary)|chancellor|lieutenant|colonel|general|major"
          + " general|admiral|marshal|ambassador|senator|governor|congress(?:man|woman)|special[-"
          + " ]envoy|envoy|spokes(?:man|woman|person)|chairman|comrade|pope|king|queen|(?:crown"
          + " )?princ(?:e|ess)|sheikh"
          + "|emir|sultan|patriarch|archbishop|cardinal|bishop|pres\\.|gen\\.|col\\.|sen\\.|gov\\.|amb\\.))";

  /** Bodies and other names that begin with the word of a rank. */
  private static final String NOT_A_PERSON =
      "(?!(?i:assembly|staff|secretary|general|council|election|administration|office|of|and|in|on"
          + "|at|to|for|from|the|a|an|is|was|meeting|talks|level)\\b)";

  private static final Pattern RANK_BEFORE_NAME =
      Pattern.compile(BEGINNING + RANK + "\\s+" + NOT_A_PERSON + "(?=\\p{Lu})");

  /** In lower case a name is told from another word by what stands around it. */
  private static final Pattern RANK_BEFORE_WORD =
      Pattern.compile(
          "(?<=^|\\b(?:did|does|do|is|was|has|had|with|by|and|of|to|from|for|when|why|where|how"
              + "|what|that|if|will|would|can|could|should|than|between|about|said) )"
              + RANK
              + "\\s+"
              + NOT_A_PERSON
              + "(?!(?:or|with|by|are|were|has|had|have|did|does|do|will|would|can|could|should|say"
              + "|says|said|sign|signs|signed|signing|meet|meets|met|agree|agrees|agreed|visit|visits"
              + "|visited|speak|speaks|spoke|demand|demands|demanded|propose|proposes|proposed|offer"
              + "|offers|offered|reject|rejects|rejected|refuse|refuses|refused|elect|elects|elected"
              + "|call|calls|called|think|want|wants|wanted|go|went|come|came|make|made|take|took|give"
              + "|gave|lead|led|who|that|which|then|now|there|ever|even|also|during|after|before|since"
              + "|until|between|about|because|as|not|be|been|envoy|minister|president)\\b)"
              + "(?=\\p{Ll}{3})");

  private PersonTitles() {}

  /** A text without the titles and ranks before its names. */
  static String remove(String text) {
    String name = text;
    for (String before = ""; !before.equals(name); ) { // Mr. President Zelenskyy
      before = name;
      name = COURTESY_TITLE.matcher(name).replaceAll("");
      name = RANK_BEFORE_NAME.matcher(name).replaceAll("");
    }
    return RANK_BEFORE_WORD.matcher(name).replaceAll("");
  }
}
