package parley.answer.timeline;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.corpus.model.Passage;
import parley.search.index.PassageStore;

/** The passages of one article in order. */
final class PassageSequence {
  /** More than an article of ordinary length has; what comes after is not looked at. */
  private static final int MAX_PASSAGES = 500;

  private PassageSequence() {}

  static Stream<Passage> of(PassageStore store, String articleId) {
    return IntStream.range(0, MAX_PASSAGES)
        .mapToObj(ordinal -> store.passage(articleId, ordinal))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream);
  }
}
