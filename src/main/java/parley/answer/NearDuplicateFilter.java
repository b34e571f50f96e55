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
  private static final double SAME = 0.6;

  private final List<Set<String>> terms = new ArrayList<>();

  /** Takes a passage unless it says the same as one taken. */
  boolean take(Candidate candidate) {
    Set<String> own =
        candidate.terms().stream().map(AnalyzedTerm::term).collect(Collectors.toSet());
    if (terms.stream().anyMatch(other -> overlap(own, other) >= SAME)) {
      return false;
    }
    terms.add(own);
    return true;
  }

  /** Jaccard's coefficient: the shared part of all terms of both. */
  private static double overlap(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    int all = one.size() + other.size() - shared.size();
    return all == 0 ? 1 : (double) shared.size() / all;
  }
}
