package parley.corpus.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A dated event from the front matter of an article.
 *
 * @param date the day it happened
 * @param place where it happened; empty if the article does not say
 * @param title what happened, in a few words
 * @param kind what sort of event it is; empty if the article does not say
 */
public record Event(
    LocalDate date, Optional<String> place, String title, Optional<EventKind> kind) {
  /** An event of no stated kind. */
  public Event(LocalDate date, Optional<String> place, String title) {
    this(date, place, title, Optional.empty());
  }
}
