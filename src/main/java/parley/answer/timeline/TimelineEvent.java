package parley.answer.timeline;

import java.time.LocalDate;
import java.util.Optional;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Event;
import parley.corpus.model.EventKind;

/**
 * An event with the article that lists it.
 *
 * @param event the event
 * @param article metadata of the article
 */
public record TimelineEvent(Event event, ArticleMetadata article) {
  /** The day it happened. */
  public LocalDate date() {
    return event.date();
  }

  /** Where it happened; empty if the article does not say. */
  public Optional<String> place() {
    return event.place();
  }

  /** What happened, in a few words. */
  public String title() {
    return event.title();
  }

  /** What sort of event it is; empty if the article does not say. */
  public Optional<EventKind> kind() {
    return event.kind();
  }
}
