package parley.corpus.split;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies words before a full stop as abbreviations. */
final class Abbreviations {
  /** Whether a sentence can end after the abbreviation. */
  enum Kind {
    /** Not an abbreviation. */
    NONE,
    /** Never: a title before a name, "e.g.". */
    NEVER_ENDS_SENTENCE,
    /** Not before a number: "No. 5". */
    BEFORE_NUMBER,
    /** Depends on the next word: "U.S.", "etc.". */
    MAY_END_SENTENCE
  }

  private static final Set<String> NEVER_ENDS_SENTENCE =
      wordSet(
          "mr mrs ms dr gen maj col lt sgt capt cpt cmdr adm brig prof rev hon pres gov sen rep amb"
              + " st ste messrs mx fr vs e.g i.e eg ie cf approx ca viz resp incl esp sec"
              + " supt insp lt.-gen maj.-gen v hrsg bzw z.b d.h u.a им ул см напр т.е т.д");
  private static final Set<String> BEFORE_NUMBER =
      wordSet(
          "no nos p pp art arts para paras par vol vols ch chap fig figs ver res ser tel cl reg"
              + " sect secs jan feb mar apr jun jul aug sep sept oct nov dec nr ст п пп р");
  private static final Set<String> MAY_END_SENTENCE =
      wordSet(
          "etc inc ltd corp co bros jr sr plc al ibid est mt ft dept a.m p.m ph.d m.d usw гг рр");

  // Single letters with full stops between: U.S, U.N, J.D, i.a.
  private static final Pattern ACRONYM =
      Pattern.compile("\\p{L}(?:\\.\\p{L})+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern INITIAL = Pattern.compile("(?:\\p{L}+-)?\\p{Lu}");

  private static final Set<String> SENTENCE_STARTERS =
      wordSet(
          "the a an he she it they we you i this that these those there here his her its their our"
              + " my in on at by for from to of with without within as after before during since"
              + " until under over between among amid despite because although though while when"
              + " where why how who what which whether if unless once and but or nor so yet not no"
              + " neither either both all some many most few several each every other others"
              + " another such only even however moreover furthermore meanwhile instead still then"
              + " now later today yesterday tomorrow earlier finally first second third also thus"
              + " therefore hence nevertheless nonetheless according following talks one two three"
              + " let is was are were do does did has have had can could will would should may"
              + " might must");

  private Abbreviations() {}

  /** The kind of a word before a full stop, given without that full stop. */
  static Kind classify(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    if (NEVER_ENDS_SENTENCE.contains(folded)) {
      return Kind.NEVER_ENDS_SENTENCE;
    }
    if (BEFORE_NUMBER.contains(folded)) {
      return Kind.BEFORE_NUMBER;
    }
    boolean mayEndSentence =
        MAY_END_SENTENCE.contains(folded)
            || INITIAL.matcher(word).matches()
            || ACRONYM.matcher(word).matches();
    return mayEndSentence ? Kind.MAY_END_SENTENCE : Kind.NONE;
  }

  /** Whether sentences often begin with the word and names hardly ever do. */
  static boolean isSentenceStarter(String word) {
    return SENTENCE_STARTERS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static Set<String> wordSet(String list) {
    return Set.copyOf(Pattern.compile(" +").splitAsStream(list).distinct().toList());
  }
}
