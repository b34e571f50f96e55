package parley.answer.type;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The expected answer type of a question, detected from its question words, or from the last or
 * first word of a keyword query ("minsk 2 date"). English only. What a sentence must hold is said
 * by {@link ExpectedAnswer}.
 */
public enum AnswerType {
  DURATION("\\bhow long\\b|\\bduration\\b", ""),
  DATE(
      "^\\W*(?:(?:and|so|but|since|until|till|from|by|exactly|in) )*when\\b|\\b(?:and|or) when\\b"
          + "|\\bwhen(?:'s| (?:was|were|did|is|are|does|do|will|has|have|had|would|should)\\b)"
          + "|\\bwhen\\W*$|\\b(?:what|which) (?:year|date|day|month|century|time|decade)s?\\b",
      "dates?|day|year|when"),
  NUMBER(
      "\\bhow (?:many|much|old|large|big|far|high|often|deep|fast|few|great|strong)\\b"
          + "|\\bwhat (?:percentage|percent|number|amount|share|proportion)\\b|\\bnumber of\\b",
      "numbers?|count|total|figures?"),
  REASON(
      "\\bwhy\\b|\\bhow come\\b|\\bwhat (?:was|is|were|are) the (?:\\w+"
          + " )?(?:reasons?|causes?|grounds)\\b|\\bwhat (?:caused|prompted)\\b|\\breasons?"
          + " (?:for|why|of)\\b",
      "reasons?|causes?|why"),
  /** What a person or a thing is, or who holds an office. */
  DEFINITION("", "meaning|definition"),
  PLACE(
      "\\bwhere\\b(?!.* (?:stands?|differ|disagree)\\b)|\\b(?:what|which)(?: \\w+)?"
          + " (?:country|countries|city|cities|places?|state"
          + "|region|town|venue|capital|nations?|states|palace|hotel|building)\\b",
      "places?|venue|location|where"),
  PERSON(
      "^\\W*(?:(?:and|so|but|by|from|to|with|for)"
          + " )*who(?:m|se)?\\b|(?:,|\\b(?:and|to|by|from|with|for|of))"
          + " who(?:m|se)?\\b|\\bwho(?:'s|"
          + " (?:was|were|is|are|did|has|had|led|signed|chaired|hosted|heads|headed))\\b|\\b(?:what|which)"
          + " (?:person|man|woman|president|minister|leader|general|envoy|official|adviser|mediator|organi[sz]ation|party|name)s?\\b|\\bwhat(?:"
          + " is|'s) the name\\b",
      "who|signatories|signers|participants|members|names?"),
  /** Two things side by side; the answer may be two sentences apart from each other. */
  COMPARISON(
      "\\b(?:differences?|differs?|compare[sd]?|comparison|versus|vs)\\b|\\bdifferent from\\b",
      "differences?|comparison"),
  YES_NO(
      "^\\W*(?:(?:and|so|but) )*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would"
          + "|should|may|might|must)(?:n't|nt)?\\b",
      ""),
  /** No type that a sentence could be held against. */
  UNKNOWN("", "");

  /** A query of more words is not taken for keywords. */
  private static final int MAX_KEYWORDS = 7;

  private static final Pattern WHAT_OR_HOW =
      Pattern.compile("\\b(?:what|how|which|where do(?:es)?)\\b");

  private final Pattern questionPattern;
  private final Pattern keywordPattern;

  AnswerType(String questionRegex, String keywordRegex) {
    this.questionPattern = compile(questionRegex);
    this.keywordPattern =
        compile(
            keywordRegex.isEmpty()
                ? ""
                : "^\\W*(?:" + keywordRegex + ")\\b|\\b(?:" + keywordRegex + ")\\W*$");
  }

  /** An empty expression matches nothing. */
  private static Pattern compile(String regex) {
    return Pattern.compile(regex.isEmpty() ? "(?!)" : regex);
  }

  /** Detects the type of a question; if several match, the first in the order of declaration. */
  public static AnswerType detect(String question) {
    String folded = fold(question);
    if (Definiend.find(question).isPresent()) {
      return DEFINITION;
    }
    return Arrays.stream(values())
        .filter(type -> type.questionPattern.matcher(folded).find())
        .findFirst()
        .orElseGet(() -> detectFromKeywords(folded));
  }

  private static AnswerType detectFromKeywords(String folded) {
    if (Words.of(folded).size() > MAX_KEYWORDS || WHAT_OR_HOW.matcher(folded).find()) {
      return UNKNOWN;
    }
    return Arrays.stream(values())
        .filter(type -> type.keywordPattern.matcher(folded).find())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** In lower case, with straight apostrophes. */
  static String fold(String question) {
    return question.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
  }
}
