package parley.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.text.EnglishMonths;

/**
 * The expected answer type of a question, detected from its question words, with a pattern of such
 * answers. English only.
 */
enum AnswerType {
  DATE(
      "\\b(when|(what|which) (year|date|day|month|century|time|decade)|since when|until when)\\b",
      Patterns.DATE),
  DURATION("\\bhow long\\b", "(?i)\\b(years?|months?|weeks?|days?|hours?|minutes?|decades?)\\b"),
  NUMBER(
      "\\bhow (many|much|old|large|big|far|high|often|deep|fast|few|great|strong)\\b"
          + "|\\bwhat (percentage|percent|number|amount|share|proportion)\\b|\\bnumber of\\b",
      Patterns.NUMBER),
  REASON(
      "\\bwhy\\b|\\bwhat (was|is|were|are) the (reasons?|causes?)\\b|\\bwhat (caused|prompted)\\b",
      "(?i)\\b(because|due to|since|so that|in order to|as a result|therefore|caused|reasons?|thus"
          + "|led to|to (avoid|prevent|protect|allow|ensure)|for fear|owing to|given that)\\b"),
  PERSON(
      "\\bwho(m|se)?\\b|\\b(what|which) (person|man|woman|president|minister|leader|general"
          + "|envoy|official|adviser|mediator|organi[sz]ation|party|name)\\b",
      Patterns.NAME),
  PLACE(
      "\\bwhere\\b|\\b(what|which) (country|countries|city|cities|place|state|region|town|venue"
          + "|capital|nation|nations|states)\\b",
      Patterns.NAME),
  /** No type that a pattern could recognize. */
  UNKNOWN("", "");

  private final Pattern questionPattern;
  private final Pattern answerPattern;

  AnswerType(String questionRegex, String answerRegex) {
    this.questionPattern = Pattern.compile(questionRegex);
    this.answerPattern = Pattern.compile(answerRegex);
  }

  /** Detects the type of a question; if several match, the first in the order of declaration. */
  static AnswerType detect(String question) {
    String lower = question.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type != UNKNOWN && type.questionPattern.matcher(lower).find())
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The words of a text, in lower case. */
  static Set<String> tokenize(String question) {
    return Patterns.WORD
        .matcher(question.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .collect(Collectors.toSet());
  }

  /**
   * Whether a sentence contains an answer of this type that is not made of the question's own
   * words.
   *
   * @param questionTokens the question's words; see {@link #tokenize}
   */
  boolean occursIn(String sentence, Set<String> questionTokens) {
    if (this == UNKNOWN) {
      return false;
    }
    Matcher matcher = answerPattern.matcher(sentence);
    while (matcher.find()) {
      if (!questionTokens.containsAll(tokenize(matcher.group()))) {
        return true;
      }
    }
    return false;
  }

  /** In a class of their own since enum constants cannot refer to static fields of the enum. */
  private static final class Patterns {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static final String DATE =
        "\\b(?:\\d{1,2}(?:st|nd|rd|th)? +)?"
            + EnglishMonths.NAME
            + "(?: +\\d{1,2}\\b,?)?(?: +\\d{4})?|\\b(?:1\\d|20)\\d\\ds?\\b"
            + "|\\b\\d{1,2}(?:st|nd|rd|th) centur(?:y|ies)\\b";

    static final String NUMBER =
        "\\d[\\d,.]*|%|(?i:\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
            + "|dozen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|third"
            + "|quarter|none|several)\\b)";

    /** Capitalized words, except the first of a sentence. */
    static final String NAME =
        "(?<=[\\p{L}\\p{N},;:)\"”] )\\p{Lu}[\\p{L}\\p{N}'’-]+(?: \\p{Lu}[\\p{L}\\p{N}'’-]+)*";
  }
}
