package parley.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.corpus.Passage;
import parley.search.TextTerm;

/** Takes passages one by one as long as each adds something to those taken before. */
final class Selection {
  /** Two passages that share this part of their terms say the same. */
  private static final double SAME = 0.6;

  private final List<Passage> taken = new ArrayList<>();
  private final List<Set<String>> terms = new ArrayList<>();

  /** Takes a passage unless it stands beside one taken, or says the same. */
  boolean take(Candidate candidate) {
    Passage passage = candidate.passage();
    if (taken.stream().anyMatch(other -> isNeighbour(passage, other))) {
      return false;
    }
    Set<String> own = candidate.terms().stream().map(TextTerm::term).collect(Collectors.toSet());
    if (terms.stream().anyMatch(other -> overlap(own, other) >= SAME)) {
      return false;
    }
    taken.add(passage);
    terms.add(own);
    return true;
  }

  private static boolean isNeighbour(Passage one, Passage other) {
    return one.article().equals(other.article()) && Math.abs(one.ordinal() - other.ordinal()) <= 1;
  }

  /** Jaccard's coefficient: the shared part of all terms of both. */
  private static double overlap(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    int all = one.size() + other.size() - shared.size();
    return all == 0 ? 1 : (double) shared.size() / all;
  }
}
