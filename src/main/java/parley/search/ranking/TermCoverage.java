package parley.search.ranking;

/**
 * What a passage carries of a question.
 *
 * @param matchedWeight part of the question's weight whose words stand in the passage, 0 to 1
 * @param missingNameWeight part of the question's weight that is names which do not, 0 to 1
 */
public record TermCoverage(double matchedWeight, double missingNameWeight) {}
