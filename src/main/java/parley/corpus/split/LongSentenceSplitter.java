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

/** Splits a sentence that is too long for a passage, at punctuation or conjunctions if possible. */
final class LongSentenceSplitter {
  // Best first. The next part begins at the end of the match.
  private static final List<Pattern> BREAK_PATTERNS =
      List.of(
          Pattern.compile("[;:]\\s+|[；：]"),
          Pattern.compile(",\\s+|\\s[–—-]\\s+|—|[，、،]\\s*"),
          Pattern.compile(
              "\\s+(?=(?:and|but|or|nor|so|yet|because|while|whereas|although|though|which|who|that"
                  + "|when|where|if|und|aber|oder|і|й|та|але|и|но|а|что|що)\\s)"),
          Pattern.compile("\\s+"));

  private LongSentenceSplitter() {}

  /** Splits into parts of at most {@code maxLength} UTF-16 units, as even as the breaks allow. */
  static List<Span> split(String text, Span sentence, int maxLength) {
    List<Span> parts = new ArrayList<>();
    int from = sentence.start();
    while (sentence.end() - from > maxLength) {
      int remaining = sentence.end() - from;
      int partCount = (remaining + maxLength - 1) / maxLength;
      int evenLength = remaining / partCount;
      // An earlier break would take one part more, a later one would leave a scrap.
      int earliest = Math.max(from + evenLength / 2, sentence.end() - (partCount - 1) * maxLength);
      int latest = Math.min(from + maxLength, sentence.end() - (partCount - 1) * evenLength / 2);
      int next = findBreak(text, from, from + evenLength, new Span(earliest, latest));
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

  private static int findBreak(String text, int from, int target, Span window) {
    for (Pattern pattern : BREAK_PATTERNS) {
      Matcher matcher = pattern.matcher(text).region(window.start(), window.end());
      OptionalInt nearest = nearestMatchEnd(matcher, target);
      if (nearest.isPresent()) {
        return nearest.getAsInt();
      }
    }
    return breakInsideWord(text, from, target);
  }

  private static OptionalInt nearestMatchEnd(Matcher matcher, int target) {
    matcher.useTransparentBounds(true);
    OptionalInt nearest = OptionalInt.empty();
    while (matcher.find()) {
      int at = matcher.end();
      if (nearest.isEmpty() || Math.abs(at - target) < Math.abs(nearest.getAsInt() - target)) {
        nearest = OptionalInt.of(at);
      }
    }
    return nearest;
  }

  // At a grapheme boundary; at a code point if a grapheme is too long.
  private static int breakInsideWord(String text, int from, int target) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(from, Math.min(text.length(), target + 2)));
    int at = from + characters.preceding(target - from + 1);
    if (at > from) {
      return at;
    }
    return Character.isLowSurrogate(text.charAt(target)) ? target - 1 : target;
  }
}
