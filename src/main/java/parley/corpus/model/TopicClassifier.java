package parley.corpus.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parley.config.Topic;

/**
 * Classifies sections whose article names no topics: matches the rules of each topic (words,
 * phrases, prefixes ending in {@code *}) against the headings, ignoring case, accents and the shape
 * of apostrophes.
 */
public final class TopicClassifier {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u2032`\u00B4]");
  private static final Pattern WORD_SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}'*]+");

  private final List<Rules> topics;

  private record Rules(String topic, List<List<String>> rules) {}

  /** A classifier for the configured topics. */
  public TopicClassifier(List<Topic> topics) {
    this.topics =
        topics.stream()
            .map(t ->
                new Rules(t.name(), t.rules().stream().map(TopicClassifier::tokenize).toList()))
            .toList();
  }

  /** Names of the topics with a rule that matches one of the headings, in configured order. */
  public List<String> classify(List<String> headings) {
    List<List<String>> headingTokens = headings.stream().map(TopicClassifier::tokenize).toList();
    List<String> matching = new ArrayList<>();
    for (Rules topic : topics) {
      if (topic.rules().stream()
          .anyMatch(rule -> headingTokens.stream().anyMatch(h -> containsPhrase(h, rule)))) {
        matching.add(topic.topic());
      }
    }
    return List.copyOf(matching);
  }

  private static boolean containsPhrase(List<String> heading, List<String> rule) {
    if (rule.isEmpty()) {
      return false;
    }
    for (int at = 0; at + rule.size() <= heading.size(); at++) {
      if (matchesAt(heading, at, rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matchesAt(List<String> heading, int at, List<String> rule) {
    for (int i = 0; i < rule.size(); i++) {
      if (!matches(heading.get(at + i), rule.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String word, String rule) {
    return rule.endsWith("*")
        ? word.startsWith(rule.substring(0, rule.length() - 1))
        : word.equals(rule);
  }

  private static List<String> tokenize(String text) {
    String apostrophes = APOSTROPHES.matcher(text).replaceAll("'");
    String decomposed = Normalizer.normalize(apostrophes, Normalizer.Form.NFKD);
    String folded = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return WORD_SEPARATOR
        .splitAsStream(folded)
        .map(TopicClassifier::withoutQuotationMarks)
        .filter(word -> !word.isEmpty() && !word.equals("*"))
        .toList();
  }

  private static String withoutQuotationMarks(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && word.charAt(start) == '\'') {
      start++;
    }
    while (end > start && word.charAt(end - 1) == '\'') {
      end--;
    }
    return word.substring(start, end);
  }
}
