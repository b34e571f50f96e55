package parley.answer.type;

import java.util.List;
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

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  private static final double MONTH_ONLY = 0.9;
  private static final double YEAR_ONLY = 0.75;
  private static final double YEAR_AS_NAME = 0.1;
  private static final double ONLY_PROPOSED = 0.4;
  private static final double DATE_OF_SAYING = 0.2;

  private static final Pattern PROPOSAL =
      Pattern.compile(
          "(?i)\\b(?:propos|suggest|invit|offer|plan(?:s|ned)? to|hop(?:e|ed|es)"
              + " |wish)\\w*|\\b(?:asks?|asked|calls?|called) for\\b|\\bshould\\b|\\bought\\b");

  /** After these a date tells when something was said, not when it happened. */
  private static final Pattern SAID_BEFORE =
      Pattern.compile(
          "\\b(?:said|told|wrote|argued|claimed|reported|warned|repeated)\\b[^,;:]{0,30} (?:on|in)"
              + " $");

  private static final Pattern SAYING =
      Pattern.compile(
          "(?i)\\b(?:say|said|tell|told|write|wrote|argue|claim|report|warn|repeat|speak|spoke"
              + "|announce|call|name|mention)\\w*");

  private static final Pattern WISH =
      Pattern.compile(
          "(?i)\\b(?:want|demand|ask|seek|sought|try|tried|aim|intend|need|accept|agree)\\w*");

  private static final Pattern PAST = Pattern.compile("(?i)\\b(?:did|was|were)\\b");
  private static final double PLACE_NAMED = 0.5;

  /** "Which country": the place is one of those that act, not where something is. */
  private static final Pattern PLACE_CHOSEN = Pattern.compile("(?i)\\b(?:which|what)\\b");

  private final AnswerType type;
  private final Set<String> questionWords;
  private final Quantities quantities;
  private final Optional<Definiend> definiend;
  private final Stance stance;
  private final boolean namesDay;
  private final boolean isPlaceChosen;

  private final boolean isAboutSaying;

  /** Whether it asks for what happened rather than for what was proposed. */
  private final boolean isAboutThePast;

  private ExpectedAnswer(String question) {
    this.type = AnswerType.detect(question);
    this.questionWords = Words.setOf(question);
    this.quantities = Quantities.askedFor(question);
    this.definiend = Definiend.find(question);
    this.stance = Stance.askedFor(question);
    this.namesDay = DAY.matcher(question).find();
    this.isAboutSaying = SAYING.matcher(question).find();
    this.isAboutThePast =
        PAST.matcher(question).find()
            && !PROPOSAL.matcher(question).find()
            && !WISH.matcher(question).find();
    this.isPlaceChosen = PLACE_CHOSEN.matcher(question).find();
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
      case DATE -> date(sentence);
      case DURATION -> score(DURATION.matcher(sentence));
      case REASON -> score(REASON.matcher(sentence));
      case PLACE -> place(sentence);
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
      if (!isMonthAlone && !isOfQuestion(answers.group())) {
        return 1;
      }
    }
    return 0;
  }

  /** Whether an answer is made of the question's words; of a person the last name is enough. */
  private boolean isOfQuestion(String answer) {
    List<String> words = Words.of(POSSESSIVE.matcher(answer).replaceFirst(""));
    return type == AnswerType.PERSON
        ? questionWords.contains(words.getLast())
        : questionWords.containsAll(words);
  }

  /**
   * A day answers better than a month, and a month better than a year, above all one that only
   * names the thing: "the referendum of 2014". What was only proposed has not happened then.
   */
  private double date(String sentence) {
    double best = 0;
    Matcher dates = DATE.matcher(sentence);
    while (dates.find()) {
      if (!isOfQuestion(dates.group())) {
        best = Math.max(best, datePrecision(sentence.substring(0, dates.start()), dates.group()));
      }
    }
    return isAboutThePast && PROPOSAL.matcher(sentence).find() ? best * ONLY_PROPOSED : best;
  }

  private double datePrecision(String before, String date) {
    if (!isAboutSaying && SAID_BEFORE.matcher(before).find()) {
      return DATE_OF_SAYING;
    }
    if (DAY.matcher(date).find()) {
      return 1;
    }
    if (MONTH.matcher(date).find()) {
      return MONTH_ONLY;
    }
    return before.endsWith(" of ") ? YEAR_AS_NAME : YEAR_ONLY;
  }

  /** A place where something is answers better than one that is only named. */
  private double place(String sentence) {
    if (PlaceNames.locateIn(sentence, questionWords)) {
      return 1;
    }
    return PlaceNames.occurIn(sentence, questionWords) ? PLACE_NAMED : 0;
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
      case COMPARISON, UNKNOWN -> stance.isTakenIn(sentence);
      case YES_NO ->
          stance.isTakenIn(sentence) && !(isAboutThePast && PROPOSAL.matcher(sentence).find());
      case DEFINITION ->
          definition(sentence) > Definiend.FORMER_HOLDER && !ReportedClaim.isIn(sentence);
      case DATE -> namesDay || (score(sentence) > ONLY_PROPOSED && stance.isTakenIn(sentence));
      case PLACE -> isPlaceChosen ? score(sentence) > 0 : score(sentence) == 1;
      case PERSON -> score(sentence) > 0 && stance.isTakenIn(sentence);
      case NUMBER -> score(sentence) >= Quantities.AMOUNT;
      case DURATION, REASON -> score(sentence) > 0;
    };
  }
}
