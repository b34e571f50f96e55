package parley.corpus.model;

import java.util.Optional;

/**
 * A source that an article cites.
 *
 * @param id the id its citation marks use, as in {@code [^S26]}
 * @param publisher who published it
 * @param title its title
 * @param date date of publication as the article writes it: a day, a month or a year
 * @param url where to read it
 */
public record Source(
    String id,
    Optional<String> publisher,
    String title,
    Optional<String> date,
    Optional<String> url) {}
