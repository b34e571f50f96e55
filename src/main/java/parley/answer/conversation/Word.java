package parley.answer.conversation;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parley.text.Span;

/**
 * A word of a typed text.
 *
 * @param text the word as typed
 * @param span where it stands
 */
record Word(String text, Span span) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");

  /** The words of a text in order; a hyphen or apostrophe inside a word is part of it. */
  static List<Word> split(String text) {
    return WORD.matcher(text)
        .results()
        .map(match -> new Word(match.group(), Span.of(match)))
        .toList();
  }

  /** In lower case, with straight apostrophes. */
  String folded() {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  boolean isCapitalized() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean hasDigit() {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  /** Whether it carries content, unlike a pronoun, an auxiliary or a question word. */
  boolean isContent() {
    return !FunctionWords.contains(folded());
  }
}
