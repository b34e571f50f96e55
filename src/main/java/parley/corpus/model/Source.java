package parley.corpus.model;

import java.util.Optional;

/**
 * Where a statement of an article comes from.
 *
 * @param id the name its marks use, as in {@code [^S26]}
 * @param publisher who published it
 * @param title what it is called
 * @param date when it was published, as the article writes it: a day, a month or a year
 * @param url where it can be read
 */
public record Source(
    String id,
    Optional<String> publisher,
    String title,
    Optional<String> date,
    Optional<String> url) {}
