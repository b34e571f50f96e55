package parley.answer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import parley.search.index.Suggestion;

/** What a question gets. Never holds a sentence that is not in the corpus. */
public sealed interface Answer {
  /** The question as asked. */
  Question question();

  /** The question with words the corpus does not know replaced by near ones that it does. */
  Optional<String> didYouMean();

  /** Questions that the corpus answers, near to the one asked. */
  List<Suggestion> related();

  /** What ranked the passages: {@code lexical} or {@code hybrid}. */
  String ranking();

  /** Time from question to answer. */
  Duration took();

  /**
   * The corpus covers it.
   *
   * @param certainty how well it covers it
   * @param passages best first, at least one
   */
  record Answered(
      Question question,
      Certainty certainty,
      List<CitedPassage> passages,
      Optional<String> didYouMean,
      List<Suggestion> related,
      String ranking,
      Duration took)
      implements Answer {
    public Answered {
      passages = List.copyOf(passages);
      related = List.copyOf(related);
      if (passages.isEmpty()) {
        throw new IllegalArgumentException("an answered question has at least one passage");
      }
    }
  }

  /** The corpus does not cover it; {@code related} leads to what is nearest. */
  record NotCovered(
      Question question,
      Optional<String> didYouMean,
      List<Suggestion> related,
      String ranking,
      Duration took)
      implements Answer {
    public NotCovered {
      related = List.copyOf(related);
    }
  }

  /** The question is empty or has no word to search for. */
  record Unclear(
      Question question,
      Optional<String> didYouMean,
      List<Suggestion> related,
      String ranking,
      Duration took)
      implements Answer {
    public Unclear {
      related = List.copyOf(related);
    }
  }

  /** How well the corpus covers a question. */
  enum Certainty {
    /** The first passage is about what was asked. */
    SURE,
    /** The passages are the closest there is; they may not answer. */
    CLOSEST
  }
}
