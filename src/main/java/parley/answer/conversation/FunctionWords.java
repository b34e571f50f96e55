package parley.answer.conversation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English words of the closed classes: they bind a sentence together and name nothing. */
final class FunctionWords {
  private static final Pattern BLANK = Pattern.compile(" ");

  /** Words that ask; also as they are typed in haste. */
  static final Set<String> ASKING =
      words(
          "who whom whose what which when where why how wher whre wen wat wht whi hw whats who's"
              + " what's whos when's where's wheres why's how's hows");

  /** Auxiliaries, which make a clause of a fragment. */
  static final Set<String> AUXILIARIES =
      words(
          "am is are was were be been being do does did done has have had having will would shall"
              + " should can could may might must isn't aren't wasn't weren't don't doesn't didn't"
              + " hasn't haven't hadn't won't wouldn't shouldn't can't couldn't isnt arent wasnt"
              + " werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant couldnt");

  /** Words that open a clause of their own, in which a pronoun may mean what came before. */
  static final Set<String> CLAUSE_OPENERS =
      words(
          "and but or because if when while after before until since although though so as who"
              + " which that where why how whether");

  static final Set<String> PREPOSITIONS =
      words(
          "about of for with after before by in into to from at on over under against between"
              + " during since until without within around near behind upon per");

  private static final Set<String> OTHERS =
      words(
          "a an the and but or so also plus if then than there here this that these those it its"
              + " itself they them their theirs themselves he him his she her hers we us our i me"
              + " my you your yours one ones not no nor yes yet again still just only even really"
              + " actually exactly else more most much many few any some all both each every other"
              + " others another same such too very as because while once ever never please pls plz"
              + " tell say explain let know mean give go get happened happen thing things stuff now"
              + " ok okay well hm hmm um come continue elaborate details detail further bit out up"
              + " down off n y u r happens happend hapened happned next");

  private FunctionWords() {}

  /** Whether a word, in lower case, carries no content. */
  static boolean contains(String word) {
    return OTHERS.contains(word)
        || ASKING.contains(word)
        || AUXILIARIES.contains(word)
        || PREPOSITIONS.contains(word)
        || CLAUSE_OPENERS.contains(word);
  }

  /** The words of a text, in lower case, that stand between blanks. */
  static Set<String> words(String spaced) {
    return BLANK
        .splitAsStream(spaced.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
