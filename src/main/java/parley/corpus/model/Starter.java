package parley.corpus.model;

import java.util.Optional;

/**
 * A question that an editor chose to be offered to people who have not asked yet.
 *
 * @param question the question
 * @param topic name of the topic it belongs to
 * @param article id of the article that answers it
 * @param line its line in the file of starters, from 1
 */
public record Starter(
    String question, Optional<String> topic, Optional<String> article, int line) {}
