package parley.corpus.split;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Span;
import parley.text.Whitespace;

/** Cuts a sentence that is too long for a passage, where it hurts least. */
final class LongSentenceSplitter {
  // Best first. Each match ends where the next part begins.
  private static final List<Pattern> CUTS =
      List.of(
          Pattern.compile("[;:]\\s+|[；：]"),
          Pattern.compile(",\\s+|\\s[–—-]\\s+|—|[，、،]\\s*"),
          Pattern.compile(
              "\\s+(?=(?:and|but|or|nor|so|yet|because|while|whereas|although|though|which|who|that"
                  + "|when|where|if|und|aber|oder|і|й|та|але|и|но|а|что|що)\\s)"),
          Pattern.compile("\\s+"));

  private LongSentenceSplitter() {}

  /** The sentence in parts of at most {@code longest} UTF-16 units, as even as the cuts allow. */
  static List<Span> cut(String text, Span sentence, int longest) {
    List<Span> parts = new ArrayList<>();
    int from = sentence.start();
    while (sentence.end() - from > longest) {
      int rest = sentence.end() - from;
      int count = (rest + longest - 1) / longest;
      int even = rest / count;
      // Not so early that it takes one part more, not so late that a scrap remains.
      int first = Math.max(from + even / 2, sentence.end() - (count - 1) * longest);
      int last = Math.min(from + longest, sentence.end() - (count - 1) * even / 2);
      int next = nextCut(text, from, from + even, new Span(first, last));
      int end = next;
      while (end > from && Whitespace.isBlank(text.charAt(end - 1))) {
        end--;
      }
      parts.add(new Span(from, end));
      from = next;
    }
    parts.add(new Span(from, sentence.end()));
    return parts;
  }

  private static int nextCut(String text, int from, int wanted, Span where) {
    for (Pattern cut : CUTS) {
      Matcher cuts = cut.matcher(text).region(where.start(), where.end());
      OptionalInt nearest = nearest(cuts, wanted);
      if (nearest.isPresent()) {
        return nearest.getAsInt();
      }
    }
    return insideWord(text, from, wanted);
  }

  private static OptionalInt nearest(Matcher cuts, int wanted) {
    cuts.useTransparentBounds(true);
    OptionalInt nearest = OptionalInt.empty();
    while (cuts.find()) {
      int at = cuts.end();
      if (nearest.isEmpty() || Math.abs(at - wanted) < Math.abs(nearest.getAsInt() - wanted)) {
        nearest = OptionalInt.of(at);
      }
    }
    return nearest;
  }

  // Between what people see as characters; between code points if one has endless accents.
  private static int insideWord(String text, int from, int wanted) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(from, Math.min(text.length(), wanted + 2)));
    int at = from + characters.preceding(wanted - from + 1);
    if (at > from) {
      return at;
    }
    return Character.isLowSurrogate(text.charAt(wanted)) ? wanted - 1 : wanted;
  }
}
