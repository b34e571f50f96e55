package parley.search;

/**
 * A passage found.
 *
 * @param document its number in the index it was found in
 * @param score higher is better; compares within one search only
 */
public record Hit(int document, double score) {}
