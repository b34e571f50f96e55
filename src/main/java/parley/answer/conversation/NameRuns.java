package parley.answer.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parley.text.EnglishMonths;
import parley.text.Span;

/**
 * The names in a question, such as "Minsk II", "28-point plan" or "Package of Measures": runs of
 * capitalized words and of words that are known to be names, with the common noun that closes them.
 */
final class NameRuns {
  /** Nouns that belong to the name before them, as in "Istanbul communique". */
  private static final Set<String> CLOSING_NOUNS =
      FunctionWords.words(
          "accord accords agreement agreements article articles bank camp centre city commission"
              + " committee communique communiqué conference corridor council convention deal"
              + " declaration draft event exchange format formula forum fund group initiative law"
              + " letter line mandate meeting meetings memorandum mission negotiations package"
              + " paper papers plan plant points process proposal proposals protocol region report"
              + " resolution round rounds statement strike summit summits talk talks text treaty"
              + " truce vote war");

  private static final Set<String> ORDINALS =
      FunctionWords.words(
          "first second third fourth fifth sixth seventh eighth ninth tenth last latest 1st 2nd 3rd"
              + " 4th 5th 6th 7th");

  private static final Pattern MONTH = Pattern.compile("(?i)" + EnglishMonths.NAME);

  private final String text;
  private final List<Word> words;
  private final Set<String> knownNames;
  private final boolean isCapitalizationInformative;

  private NameRuns(String text, Set<String> knownNames) {
    this.text = text;
    this.words = Word.split(text);
    this.knownNames = knownNames;
    this.isCapitalizationInformative =
        words.stream().anyMatch(word -> Character.isLowerCase(word.text().codePointAt(0)));
  }

  /**
   * Finds the names of a question.
   *
   * @param knownNames names in lower case, by which they are found where they lack their capital
   */
  static List<Span> find(String text, Set<String> knownNames) {
    return new NameRuns(text, knownNames).find();
  }

  private List<Span> find() {
    List<Span> runs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!isName(i)) {
        continue;
      }
      int first = i > 0 && isOrdinal(i - 1) && isJoined(i - 1, i) ? i - 1 : i;
      int last = i;
      while (true) {
        if (isJoined(last, last + 1) && (isName(last + 1) || isNumber(last + 1))) {
          last++;
        } else if (isJoined(last, last + 2) && isLinkingOf(last + 1) && isName(last + 2)) {
          last += 2;
        } else {
          break;
        }
      }
      while (isJoined(last, last + 1) && CLOSING_NOUNS.contains(words.get(last + 1).folded())) {
        last++;
      }
      runs.add(new Span(words.get(first).span().start(), words.get(last).span().end()));
      i = last;
    }
    return runs;
  }

  /** Whether nothing but blanks stands between two words. */
  private boolean isJoined(int from, int to) {
    for (int i = from; i < to; i++) {
      if (i + 1 >= words.size()
          || !text.substring(words.get(i).span().end(), words.get(i + 1).span().start())
              .isBlank()) {
        return false;
      }
    }
    return true;
  }

  private boolean isName(int index) {
    Word word = words.get(index);
    if (!word.isContent() || isDate(word) || isOrdinal(index)) {
      return false;
    }
    return knownNames.contains(word.folded())
        || (word.hasDigit() && word.text().codePoints().anyMatch(Character::isLetter))
        || (word.isCapitalized()
            && (isCapitalizationInformative || words.size() == 1 || index > 0));
  }

  /** A number may close a name, as in "Resolution 2202"; alone it is none. */
  private boolean isNumber(int index) {
    Word word = words.get(index);
    return word.hasDigit() && !EnglishMonths.YEAR.matcher(word.text()).matches();
  }

  private boolean isLinkingOf(int index) {
    return words.get(index).folded().equals("of");
  }

  private boolean isOrdinal(int index) {
    return ORDINALS.contains(words.get(index).folded());
  }

  private static boolean isDate(Word word) {
    return MONTH.matcher(word.text()).matches()
        || word.text().codePoints().allMatch(Character::isDigit);
  }
}
