package parley.answer.type;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.EnglishMonths;

/**
 * The answer that a question expects, detected once for all sentences held against it. An answer
 * made of the question's own words is none.
 */
public final class ExpectedAnswer {
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:\\d{1,2}(?:st|nd|rd|th)? +)?"
              + EnglishMonths.NAME
              + "\\b(?: +\\d{1,2}\\b,?)?(?: +\\d{4})?|\\b(?:1\\d|20)\\d\\ds?\\b"
              + "|\\b\\d{1,2}(?:st|nd|rd|th) centur(?:y|ies)\\b");

  private static final Pattern DURATION =
      Pattern.compile(
          "(?i)\\b(?:\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
              + "|\\w+teen|twenty|thirty|forty|fifty|half|several|few|some|many|whole|all)(?:"
              + " (?:and a half|or \\w+|to \\w+|full|more|of))?[ -](?:years?|months?|weeks?|days?"
              + "|hours?|minutes?|decades?|centur(?:y|ies)|night)\\b|\\b(?:until|since|without (?:a"
              + " )?time limit|open-ended|indefinite\\w*)\\b");

  private static final Pattern REASON =
      Pattern.compile(
          "(?i)\\b(?:because|(?:which|that|this) (?:is|was) why|due to|since (?!\\d|"
              + EnglishMonths.NAME
              + ")|so that|in order to|as a result|therefore|caused?|reasons?|motives?|thus|led"
              + " to|to (?:avoid|prevent|protect|allow|ensure)|so as to|for fear|owing to|given"
              + " (?:that|its|their|the)|why|made it|stopped|after \\w+(?:ing|ed)|after an? |over"
              + " (?:the|a|its) |on the grounds?|in response|result(?:ed|s)?"
              + " (?:from|in)|fail(?:ed|s) to|fell short|lack(?:s|ed)? of|plagued|limited"
              + " by|argu(?:ed|es)|fear(?:ed|s)?|hop(?:ed|es)|obstacles?|depend(?:s|ed)?"
              + " on|rest(?:s|ed)? on|as long as|unless|only"
              + " (?:after|follow|once|if)|hinders?|refus(?:al|ed))\\b");

  /** Capitalized words, except the first of a sentence. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N},;:)\"”] )\\p{Lu}[\\p{L}\\p{N}'’-]+(?: \\p{Lu}[\\p{L}\\p{N}'’-]+)*"
              + "|^\\W?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}\\p{N}'’-]+)+");

  private static final Pattern MONTH =
      Pattern.compile(EnglishMonths.NAME + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");

  /** A day in the question: what happened on it is asked, in whatever words. */
  private static final Pattern DAY =
      Pattern.compile(
          "\\b\\d{1,2} +" + EnglishMonths.NAME + "|" + EnglishMonths.NAME + " +\\d{1,2}\\b");

  private final AnswerType type;
  private final Set<String> questionWords;
  private final Quantities quantities;
  private final Optional<Definiend> definiend;
  private final boolean namesDay;

  private ExpectedAnswer(String question) {
    this.type = AnswerType.detect(question);
    this.questionWords = Words.setOf(question);
    this.quantities = Quantities.askedFor(question);
    this.definiend = Definiend.find(question);
    this.namesDay = DAY.matcher(question).find();
  }

  /** What a question expects. */
  public static ExpectedAnswer of(String question) {
    return new ExpectedAnswer(question);
  }

  /** The kind of answer. */
  public AnswerType type() {
    return type;
  }

  /** How well a sentence answers by its kind, 0 to 1; 0 for a kind that no sentence shows. */
  public double score(String sentence) {
    return switch (type) {
      case DATE -> score(DATE.matcher(sentence));
      case DURATION -> score(DURATION.matcher(sentence));
      case REASON -> score(REASON.matcher(sentence));
      case PLACE -> PlaceNames.occurIn(sentence, questionWords) ? 1 : 0;
      case PERSON -> score(NAME.matcher(sentence));
      case NUMBER -> quantities.score(sentence, questionWords);
      case DEFINITION -> definition(sentence);
      case COMPARISON, YES_NO, UNKNOWN -> 0;
    };
  }

  private double score(Matcher answers) {
    while (answers.find()) {
      boolean isMonthAlone =
          type == AnswerType.PERSON && MONTH.matcher(answers.group().strip()).lookingAt();
      if (!isMonthAlone && !questionWords.containsAll(Words.of(answers.group()))) {
        return 1;
      }
    }
    return 0;
  }

  /** How well a sentence defines what the question asks to be defined. */
  private double definition(String sentence) {
    return definiend.map(each -> each.score(sentence)).orElse(0.0);
  }

  /**
   * Whether a sentence may be the sure answer as far as its kind goes. Of yes or no and of
   * questions without a known kind no sentence says that by itself.
   */
  public boolean isMetBy(String sentence) {
    return switch (type) {
      case COMPARISON, YES_NO, UNKNOWN -> true;
      case DEFINITION -> definition(sentence) > 0 && !ReportedClaim.isIn(sentence);
      case DATE -> namesDay || score(sentence) > 0;
      default -> score(sentence) > 0;
    };
  }
}
