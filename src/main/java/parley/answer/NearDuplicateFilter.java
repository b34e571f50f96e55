package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.search.analysis.AnalyzedTerm;

/** Takes passages one by one as long as each adds something to those taken before. */
final class NearDuplicateFilter {
  /** Two passages that share this part of their terms say the same. */
  private static final double JACCARD_THRESHOLD = 0.6;

  private final List<Set<String>> acceptedTerms = new ArrayList<>();

  /** Takes a passage unless it says the same as one taken. */
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

  /** Jaccard's coefficient: the shared part of all terms of both. */
  private static double jaccard(Set<String> one, Set<String> other) {
    Set<String> intersection = new HashSet<>(one);
    intersection.retainAll(other);
    int unionSize = one.size() + other.size() - intersection.size();
    return unionSize == 0 ? 1 : (double) intersection.size() / unionSize;
  }
}
