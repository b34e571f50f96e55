package parley.corpus.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened on a day, as the front matter of an article lists it.
 *
 * @param date the day
 * @param place where, if the article says so
 * @param title what happened, in a few words
 */
public record Event(LocalDate date, Optional<String> place, String title) {}
