package parley.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.answer.conversation.SmallTalk;
import parley.corpus.model.Source;
import parley.text.PartialDate;

/**
 * The sentences every front end says about an answer, so that the terminal and Discord never drift
 * apart. They are plain text: layout, emphasis and escaping are the front ends' own.
 */
public final class AnswerWording {
  /** Said above the passages of {@link Answer.Certainty#CLOSEST}. */
  public static final String MAY_NOT_ANSWER = "The articles may not answer this.";

  /** Introduces one passage that may not answer. */
  public static final String CLOSEST_PASSAGE = "This is the closest passage they have:";

  /** Introduces several passages that may not answer, where a front end counts them elsewhere. */
  public static final String CLOSEST_PASSAGES = "These are the closest passages they have:";

  /** Introduces the newest passages where later ones are asked for. */
  public static final String NEWEST_PASSAGES = "This is the newest they have:";

  /** Said of {@link Answer.Unclear}, and followed by {@link #ASK_WITH_KEYWORDS}. */
  public static final String NOTHING_TO_SEARCH = "There is nothing to look for in this question.";

  public static final String ASK_WITH_KEYWORDS =
      "Please ask with the words that matter: names, places, dates, things.";

  /** Comes before a corrected question. */
  public static final String DID_YOU_MEAN = "Did you mean: ";

  private AnswerWording() {}

  /** Heads the suggestions that come instead of an answer; "they" needs articles named before. */
  public static String suggestionsHeading(Answer answer) {
    return answer instanceof Answer.Unclear ? "What the articles cover:" : "What they do cover:";
  }

  /** Said first of a question about a time after the last day that the articles know. */
  public static String articlesEnd(LocalDate lastDay) {
    return "The articles end on "
        + PartialDate.of(lastDay).format()
        + "; of later they say nothing.";
  }

  /**
   * Why an answer is not a sure one: the articles end before, may not answer, do not cover it, or
   * there is nothing to look for. Empty for a sure answer and for small talk.
   */
  public static Optional<String> reason(Answer answer) {
    return switch (answer) {
      case Answer.Answered answered ->
          answered.certainty() == Answer.Certainty.SURE
              ? Optional.empty()
              : Optional.of(
                  answered.articlesEnd().map(AnswerWording::articlesEnd).orElse(MAY_NOT_ANSWER));
      case Answer.NotCovered notCovered ->
          Optional.of(notCovered(notCovered.question().topic().map(topic -> '"' + topic + '"')));
      case Answer.Unclear _ -> Optional.of(NOTHING_TO_SEARCH);
      case Answer.AboutBot _ -> Optional.empty();
    };
  }

  /**
   * What is said to small talk: one sentence, and where to read on.
   *
   * @param pointer the front end's name of {@link SmallTalk.Reply#pointer}, such as "/help"
   */
  public static String smallTalk(SmallTalk.Reply reply, String pointer) {
    return reply.sentence()
        + " "
        + pointer
        + switch (reply.pointer()) {
          case HELP -> " shows how to ask.";
          case ABOUT -> " tells more.";
          case SOURCES -> " lists the sources.";
        };
  }

  /** Introduces passages that may not answer, with their number if there are several. */
  public static String closestPassages(int count) {
    return count == 1 ? CLOSEST_PASSAGE : "These are the closest " + count + " passages they have:";
  }

  /**
   * Says that the question is not covered.
   *
   * @param quotedTopic the topic the question was restricted to, in the front end's quotation marks
   */
  public static String notCovered(Optional<String> quotedTopic) {
    return quotedTopic.map(topic -> "The articles on " + topic + " do").orElse("The articles do")
        + " not cover this question.";
  }

  /**
   * Said first of an answer to a question about the present: how old its newest passage is, by the
   * date of its article. Empty for other questions.
   */
  public static Optional<String> ageOfNewest(
      String question, List<CitedPassage> passages, LocalDate today) {
    if (!RecencyIntent.asksForLatest(question)) {
      return Optional.empty();
    }
    return Optional.of(
        passages.stream()
            .flatMap(passage -> passage.article().asOf().stream())
            .max(LocalDate::compareTo)
            .map(day -> "The newest of this is " + ArticleAge.describe(day, today) + ".")
            .orElse("None of this says of what day it is."));
  }

  /**
   * What to know of a source before trusting it: {@code state media}, {@code copy of Reuters}.
   * Empty where the publisher's name says enough.
   */
  public static Optional<String> sourceKind(Source source) {
    Optional<String> copy = source.copyOf().map(origin -> "copy of " + origin);
    Optional<String> kind =
        source
            .kind()
            .flatMap(each ->
                switch (each) {
                  case PRIMARY, AGENCY, NEWSPAPER -> Optional.empty();
                  case STATE -> Optional.of("state media");
                  case OPINION -> Optional.of("opinion");
                  case AGGREGATOR -> Optional.of("aggregator");
                  case COPY -> copy.isPresent() ? Optional.empty() : Optional.of("copy");
                });
    return Stream.of(kind, copy)
        .flatMap(Optional::stream)
        .reduce((first, second) -> first + ", " + second);
  }
}
