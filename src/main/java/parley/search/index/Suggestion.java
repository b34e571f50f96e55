package parley.search.index;

import java.util.Optional;

/**
 * A suggested question.
 *
 * @param topic name of its first topic
 * @param title title of the article that answers it
 * @param question the text to ask
 */
public record Suggestion(Optional<String> topic, String title, String question) {}
