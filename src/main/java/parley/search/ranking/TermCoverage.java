package parley.search.ranking;

/**
 * How much of a query a passage covers, weighted by idf.
 *
 * @param matchedIdfShare share of the query's idf whose terms the passage contains, 0 to 1
 * @param missingNameIdfShare share of the query's idf that is names it does not contain, 0 to 1
 */
public record TermCoverage(double matchedIdfShare, double missingNameIdfShare) {}
