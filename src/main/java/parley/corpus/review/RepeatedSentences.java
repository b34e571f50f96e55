package parley.corpus.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import parley.corpus.Excerpt;

/**
 * Sentences that stand in two articles: an answer would show both as if they were two. Case and
 * punctuation make no difference; short sentences may well come out alike by chance.
 */
final class RepeatedSentences implements Rule {
  private static final int FEWEST_WORDS = 6;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Place> firsts = new HashMap<>();

  private record Place(String file, int line) {}

  @Override
  public void look(Draft draft, Sink sink) {
    for (Draft.Paragraph paragraph : draft.paragraphs()) {
      for (String sentence : paragraph.sentences()) {
        String words = words(sentence);
        if (BETWEEN_WORDS.split(words).length < FEWEST_WORDS) {
          continue;
        }
        Place here = new Place(draft.file(), paragraph.line());
        Place first = firsts.computeIfAbsent(words, _ -> here);
        if (!first.file().equals(here.file())) {
          sink.advise(
              here.line(),
              "\""
                  + Excerpt.of(sentence)
                  + "\" also stands in "
                  + first.file()
                  + ", line "
                  + first.line(),
              "leave it in one of them, or write it anew for what this article is about");
        }
      }
    }
  }

  private static String words(String sentence) {
    return BETWEEN_WORDS.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
