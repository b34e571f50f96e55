package parley.answer;

import java.util.Optional;

/**
 * Something that can be asked instead.
 *
 * @param topic name of the topic it belongs to, if it has one
 * @param title title of the article that answers it
 * @param question what to ask
 */
public record Suggestion(Optional<String> topic, String title, String question) {}
