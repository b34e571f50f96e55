package parley.answer.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Frames such as "can i {words.rely}", where any phrase of the list in braces may stand. They are
 * matched rather than written out, since there would be tens of thousands.
 *
 * @param kinds kinds by frame, its words and gaps divided by blanks
 * @param gaps by normalized phrase the gaps it fills
 */
record SmallTalkFrames(NavigableMap<String, String> kinds, Map<String, Set<String>> gaps) {
  private static final Pattern GAP = Pattern.compile("\\{[\\w.-]+}");

  /** The longest phrase of a list. */
  private static final int MAX_PHRASE_WORDS = 6;

  /** Collects frames and the lists they name. */
  static final class Builder {
    private final SmallTalkNormalizer normalizer;
    private final NavigableMap<String, String> kinds = new TreeMap<>();
    private final Map<String, Set<String>> gaps = new HashMap<>();

    Builder(SmallTalkNormalizer normalizer) {
      this.normalizer = normalizer;
    }

    /** Adds a frame; returns the names of the lists in it. */
    List<String> add(String frame, String kind) {
      List<String> lists = new ArrayList<>();
      List<String> parts = new ArrayList<>();
      Matcher gap = GAP.matcher(frame);
      int end = 0;
      while (gap.find()) {
        parts.add(normalizer.normalize(frame.substring(end, gap.start())));
        parts.add(gap.group());
        lists.add(gap.group().substring(1, gap.group().length() - 1));
        end = gap.end();
      }
      parts.add(normalizer.normalize(frame.substring(end)));
      parts.removeIf(String::isEmpty);
      kinds.putIfAbsent(String.join(" ", parts), kind);
      return lists;
    }

    void addPhrase(String list, String phrase) {
      gaps.computeIfAbsent(normalizer.normalize(phrase), _ -> new TreeSet<>())
          .add("{" + list + "}");
    }

    SmallTalkFrames build() {
      return new SmallTalkFrames(kinds, gaps);
    }
  }

  /** The kind of a normalized phrase that fills a frame. */
  Optional<String> kindOf(String phrase) {
    return kindOf(List.of(phrase.split(" ", -1)), 0, "");
  }

  /**
   * @param filled the frame as far as it is filled by the words before an index
   */
  private Optional<String> kindOf(List<String> words, int from, String filled) {
    if (from == words.size()) {
      return Optional.ofNullable(kinds.get(filled));
    }
    String before = filled.isEmpty() ? "" : filled + " ";
    Optional<String> found = goOn(words, from + 1, before + words.get(from));
    int last = Math.min(words.size(), from + MAX_PHRASE_WORDS);
    for (int end = last; found.isEmpty() && end > from; end--) {
      for (String gap : gaps.getOrDefault(String.join(" ", words.subList(from, end)), Set.of())) {
        found = found.isPresent() ? found : goOn(words, end, before + gap);
      }
    }
    return found;
  }

  private Optional<String> goOn(List<String> words, int from, String filled) {
    String next = kinds.ceilingKey(filled);
    return next != null && next.startsWith(filled) ? kindOf(words, from, filled) : Optional.empty();
  }
}
