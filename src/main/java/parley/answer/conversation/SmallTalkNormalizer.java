package parley.answer.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings what is typed to the form the table has: words in lower case without accents, apostrophes
 * and punctuation, one letter for one that is typed many times.
 *
 * @param shortForms full words by what is typed for them
 */
record SmallTalkNormalizer(Map<String, String> shortForms) {
  /** Mentions and emojis as Discord writes them, and a name addressed with an at sign. */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "<(?:@[!&]?|#|a?:\\w{1,40}:)\\d{0,20}>|(?<![\\p{L}\\p{N}])@\\p{L}[\\p{L}\\p{N}_]*");

  private static final Pattern APOSTROPHE = Pattern.compile("['’`´]");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\p{N}]+");

  String normalize(String typed) {
    String folded = Normalizer.normalize(withoutMentions(typed), Normalizer.Form.NFKD);
    folded = ACCENT.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("");
    folded = APOSTROPHE.matcher(folded).replaceAll("");
    return SEPARATOR
        .splitAsStream(folded)
        .filter(word -> !word.isEmpty())
        .map(word -> shortForms.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  static String withoutMentions(String typed) {
    return ADDRESSED.matcher(typed).replaceAll(" ");
  }
}
