package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.search.analysis.AnalyzedTerm;

/**
 * Diversifies results: accepts passages one by one unless they are near-duplicates of one accepted
 * before.
 */
final class NearDuplicateFilter {
  /** Jaccard similarity of the terms from which two passages are near-duplicates. */
  private static final double JACCARD_THRESHOLD = 0.6;

  private final List<Set<String>> acceptedTerms = new ArrayList<>();

  /** Accepts a passage and returns true, or returns false for a near-duplicate. */
  boolean acceptIfNovel(Candidate candidate) {
    Set<String> candidateTerms =
        candidate.terms().stream().map(AnalyzedTerm::term).collect(Collectors.toSet());
    if (acceptedTerms.stream()
        .anyMatch(other -> jaccard(candidateTerms, other) >= JACCARD_THRESHOLD)) {
      return false;
    }
    acceptedTerms.add(candidateTerms);
    return true;
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    Set<String> intersection = new HashSet<>(one);
    intersection.retainAll(other);
    int unionSize = one.size() + other.size() - intersection.size();
    return unionSize == 0 ? 1 : (double) intersection.size() / unionSize;
  }
}
