package parley.answer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.answer.conversation.SmallTalk;
import parley.answer.timeline.TimelinePage;
import parley.search.index.Suggestion;

/** The answer to a question. Quotes the corpus; no sentence is generated. */
public sealed interface Answer {
  /** The question as asked. */
  Question question();

  /** The question with misspelt terms corrected; empty if there are none. */
  Optional<String> didYouMean();

  /** Related questions that the corpus answers. */
  List<Suggestion> relatedQuestions();

  /** The ranking used: {@code lexical} or {@code hybrid}. */
  String ranking();

  /** Time from question to answer. */
  Duration elapsed();

  /** Whether it has nothing to show: the question is not covered or unclear. */
  default boolean isRefusal() {
    return switch (this) {
      case NotCovered _, Unclear _ -> true;
      case Answered _, AboutBot _ -> false;
    };
  }

  /**
   * The corpus answers the question.
   *
   * @param certainty how certain that is
   * @param passages best first, at least one; of events, those of the first
   * @param events the dated events that answer it, if it asks for a list or a count of them
   * @param articlesEnd the last day that the articles know, if the question is about a later one
   */
  record Answered(
      Question question,
      Certainty certainty,
      List<CitedPassage> passages,
      Optional<TimelinePage> events,
      Optional<String> didYouMean,
      List<Suggestion> relatedQuestions,
      String ranking,
      Duration elapsed,
      Optional<LocalDate> articlesEnd)
      implements Answer {
    public Answered {
      passages = List.copyOf(passages);
      relatedQuestions = List.copyOf(relatedQuestions);
      if (passages.isEmpty()) {
        throw new IllegalArgumentException("an answered question has at least one passage");
      }
    }

    /** Passages alone, about a time that the articles know. */
    public Answered(
        Question question,
        Certainty certainty,
        List<CitedPassage> passages,
        Optional<String> didYouMean,
        List<Suggestion> relatedQuestions,
        String ranking,
        Duration elapsed) {
      this(
          question,
          certainty,
          passages,
          Optional.empty(),
          didYouMean,
          relatedQuestions,
          ranking,
          elapsed,
          Optional.empty());
    }
  }

  /**
   * The corpus does not answer the question; {@code relatedQuestions} holds the most similar it
   * does.
   */
  record NotCovered(
      Question question,
      Optional<String> didYouMean,
      List<Suggestion> relatedQuestions,
      String ranking,
      Duration elapsed)
      implements Answer {
    public NotCovered {
      relatedQuestions = List.copyOf(relatedQuestions);
    }
  }

  /** The question is empty or has no query terms. */
  record Unclear(
      Question question,
      Optional<String> didYouMean,
      List<Suggestion> relatedQuestions,
      String ranking,
      Duration elapsed)
      implements Answer {
    public Unclear {
      relatedQuestions = List.copyOf(relatedQuestions);
    }
  }

  /**
   * The question is none to the articles: a greeting, thanks, a question about the bot.
   *
   * @param reply what is said to it
   */
  record AboutBot(Question question, SmallTalk.Reply reply, String ranking, Duration elapsed)
      implements Answer {
    @Override
    public Optional<String> didYouMean() {
      return Optional.empty();
    }

    @Override
    public List<Suggestion> relatedQuestions() {
      return List.of();
    }
  }

  /** Certainty that the passages answer the question. */
  enum Certainty {
    /** The first passage answers it. */
    SURE,
    /** The passages are the closest there is and may not answer it. */
    CLOSEST
  }
}
