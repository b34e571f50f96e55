package parley.answer.timeline;

import java.time.LocalDate;
import parley.corpus.model.ArticleMetadata;

/** Something dated that the articles tell: an event, or a sentence that names its day. */
public sealed interface LatestItem {
  /** The day it is of. */
  LocalDate date();

  /** The article that tells it. */
  ArticleMetadata article();

  /** The passage that tells of it. */
  EventPassage passage();

  /** An event. */
  record Dated(TimelineEvent event, EventPassage passage) implements LatestItem {
    @Override
    public LocalDate date() {
      return event.date();
    }

    @Override
    public ArticleMetadata article() {
      return event.article();
    }
  }

  /**
   * A sentence of an article that names its day.
   *
   * @param date the latest day it names that is not in the future
   * @param text the sentence as it stands there
   */
  record Statement(LocalDate date, String text, ArticleMetadata article, EventPassage passage)
      implements LatestItem {}
}
