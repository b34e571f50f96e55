package parley.bot.message;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The language of the corpus, and whether a question is in its script. */
public final class CorpusLanguage {
  private static final Map<String, Set<UnicodeScript>> SCRIPTS = scripts();

  private static Map<String, Set<UnicodeScript>> scripts() {
    Map<String, Set<UnicodeScript>> scripts = new HashMap<>();
    for (String cyrillic : Set.of("uk", "ru", "be", "bg", "mk", "sr", "kk")) {
      scripts.put(cyrillic, Set.of(UnicodeScript.CYRILLIC));
    }
    for (String arabic : Set.of("ar", "fa", "ur")) {
      scripts.put(arabic, Set.of(UnicodeScript.ARABIC));
    }
    scripts.put("zh", Set.of(UnicodeScript.HAN));
    scripts.put("ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA));
    scripts.put("ko", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN));
    scripts.put("el", Set.of(UnicodeScript.GREEK));
    scripts.put("he", Set.of(UnicodeScript.HEBREW));
    scripts.put("hi", Set.of(UnicodeScript.DEVANAGARI));
    scripts.put("ka", Set.of(UnicodeScript.GEORGIAN));
    scripts.put("hy", Set.of(UnicodeScript.ARMENIAN));
    scripts.put("th", Set.of(UnicodeScript.THAI));
    return Map.copyOf(scripts);
  }

  private final Locale locale;
  private final Set<UnicodeScript> scripts;

  /**
   * @param tag BCP 47 tag
   */
  public CorpusLanguage(String tag) {
    this.locale = Locale.forLanguageTag(tag);
    this.scripts = SCRIPTS.getOrDefault(locale.getLanguage(), Set.of(UnicodeScript.LATIN));
  }

  /** The language's English name if most letters of a question are in another script. */
  Optional<String> nameIfForeignScript(String question) {
    long letters = question.codePoints().filter(Character::isLetter).count();
    long lettersInScript =
        question
            .codePoints()
            .filter(Character::isLetter)
            .filter(c -> scripts.contains(UnicodeScript.of(c)))
            .count();
    return lettersInScript * 2 < letters
        ? Optional.of(locale.getDisplayLanguage(Locale.ENGLISH))
        : Optional.empty();
  }
}
