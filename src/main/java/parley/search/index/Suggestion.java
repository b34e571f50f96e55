package parley.search.index;

import java.util.Optional;

/**
 * Something that can be asked.
 *
 * @param topic name of the first topic it belongs to
 * @param title title of the article that answers it
 * @param question what to ask
 */
public record Suggestion(Optional<String> topic, String title, String question) {}
