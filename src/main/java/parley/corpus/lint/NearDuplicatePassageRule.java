package parley.corpus.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import parley.corpus.lint.FirstOccurrences.Location;
import parley.corpus.split.LocatedPassage;
import parley.corpus.split.PassageSplitter;
import parley.text.Ellipsis;

/**
 * Finds passages that tell in near words what another article tells: an answer would show both, and
 * a correction of one would leave the other. Passages are alike by the Jaccard similarity of their
 * shingles. See src/docs/decisions/0081-near-duplicate-passages.md.
 */
final class NearDuplicatePassageRule implements LintRule {
  private static final int SHINGLE_WORDS = 3;
  private static final double MIN_SIMILARITY = 0.25;

  /** A shorter passage has too few shingles to be alike by more than chance. */
  private static final int MIN_SHINGLES = 12;

  private final PassageSplitter splitter = new PassageSplitter();
  private final List<Seen> seen = new ArrayList<>();
  private final Map<String, List<Integer>> seenByShingle = new HashMap<>();

  private record Seen(Location location, int shingles) {}

  private record Match(Location location, double similarity) {}

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    Map<Location, Set<String>> ownShingles = new HashMap<>();
    for (LocatedPassage located : splitter.locate(lintedArticle.article())) {
      Set<String> shingles = shingles(located.passage().text());
      if (shingles.size() < MIN_SHINGLES) {
        continue;
      }
      Match best = mostSimilar(shingles);
      if (best.similarity() >= MIN_SIMILARITY) {
        sink.report(
            located.line(),
            "the passage \""
                + Ellipsis.truncate(located.passage().text())
                + "\" tells in near words what stands in "
                + best.location(),
            "tell it in one of them, or only what this article needs of it");
      }
      ownShingles.merge(
          new Location(lintedArticle.file(), located.line()),
          shingles,
          (first, second) -> {
            first.addAll(second);
            return first;
          });
    }
    // Only now, since an article may repeat itself.
    ownShingles.forEach(this::remember);
  }

  private void remember(Location location, Set<String> shingles) {
    int index = seen.size();
    seen.add(new Seen(location, shingles.size()));
    shingles.forEach(
        each -> seenByShingle.computeIfAbsent(each, _ -> new ArrayList<>()).add(index));
  }

  private Match mostSimilar(Set<String> shingles) {
    Map<Integer, Integer> shared = new TreeMap<>();
    for (String shingle : shingles) {
      seenByShingle.getOrDefault(shingle, List.of()).forEach(i -> shared.merge(i, 1, Integer::sum));
    }
    Match best = new Match(new Location("", 0), 0);
    for (Map.Entry<Integer, Integer> each : shared.entrySet()) {
      Seen other = seen.get(each.getKey());
      int union = shingles.size() + other.shingles() - each.getValue();
      double similarity = (double) each.getValue() / union;
      if (similarity > best.similarity()) {
        best = new Match(other.location(), similarity);
      }
    }
    return best;
  }

  private static Set<String> shingles(String text) {
    List<String> words = List.of(FirstOccurrences.tokenize(text));
    Set<String> shingles = new LinkedHashSet<>();
    for (int i = 0; i + SHINGLE_WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE_WORDS)));
    }
    return shingles;
  }
}
