package parley.search.analysis;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes courtesy around a question: {@code can you please tell me ...}, {@code ..., thanks}. */
final class CourtesyPhrases {
  /** Phrases removed one after another; nobody says more. */
  private static final int MAX_PHRASES = 12;

  private static final String PLEASE = "(?:please|pls|plz|kindly)";
  private static final String ASKING =
      "(?:(?:tell|show|teach|remind|inform|give|brief)(?: me| us)|explain(?: to me| to us)?"
          + "|help (?:me|us)|let (?:me|us) know|describe|summari[sz]e|clarify|elaborate on|say"
          + "|remember)";
  private static final String PLEASE_AFTER = "(?:,? " + PLEASE + ",?)?";
  private static final String WHAT_FOR =
      "(?: (?:to )?(?:understand|learn|know|find out|figure out))?"
          + "(?: (?:an?|some|a short|a quick) (?:overview|idea|summary|explanation|info|information"
          + "|details|introduction)(?= (?:of|on|about)))?"
          + "(?: (?:a bit|a little|something|more|everything|all))?(?: (?:about|on|of))?";

  private static final Pattern LEADING =
      Pattern.compile(
          "^[^\\p{L}\\p{N}]*(?:"
              + String.join(
                  "|",
                  "(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day))"
                      + "(?: (?:there|all|everyone|guys|team|folks|bot|parley))?",
                  "(?:(?:ok|okay|so|well|um|uh|hmm|right|now|parley|bot|sorry|thanks|thank you)"
                      + "(?=[,:;.!]))",
                  "(?:ok|okay) (?=\\p{L})",
                  PLEASE,
                  "(?:excuse|pardon) me(?: but)?",
                  "sorry (?:but|to (?:bother|ask)(?: you)?(?: but)?)",
                  "(?:(?:a |one |another )?(?:quick |short |simple )?question|q)(?=[,:-])",
                  "(?:can|could|would|will|might) (?:you|u|somebody|someone|anyone|anybody)"
                      + "(?: (?:"
                      + PLEASE
                      + "|maybe|possibly|perhaps|also|quickly|briefly))? "
                      + ASKING
                      + WHAT_FOR
                      + PLEASE_AFTER,
                  ASKING + WHAT_FOR + PLEASE_AFTER,
                  "(?:i|we) (?:really |just |would )*(?:like|want|need|wish|love) to"
                      + " (?:know|understand|learn|ask|hear|find out|see)(?: you)?(?: more)?(?:"
                      + " about)?",
                  "(?:i|we) (?:was|am|were|are) (?:just )?(?:wondering|curious|asking|interested in"
                      + "|trying to (?:understand|find out|learn|figure out))(?: about| to know)?"
                      + "(?: if you (?:know|can tell me))?",
                  "i wonder|i do not (?:know|understand|get)|(?:just )?(?:curious|wondering)(?:"
                      + " about)?",
                  "(?:may|can|could) i (?:please )?(?:ask|know)(?: you)?",
                  "(?:do|does|would) (?:you|u|anyone|anybody|someone) (?:happen to"
                      + " )?(?:know|remember)(?: anything)?(?: about)?",
                  "what (?:do|can|could) you (?:know|tell (?:me|us)|say) about",
                  "any idea(?: about| on)?")
              + ")(?![\\p{L}\\p{N}'])[,:;.!\\s-]*",
          Pattern.CASE_INSENSITIVE);

  /** What "can you tell me" leaves before a statement. */
  private static final Pattern LEADING_WHETHER =
      Pattern.compile("^(?:if|whether)\\s+", Pattern.CASE_INSENSITIVE);

  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:[,;.!-]\\s*|\\s+)(?:"
              + PLEASE
              + "|thanks(?: (?:a lot|in advance|so much|very much))?|thank you(?: (?:so|very) much|"
              + " in advance)?|thx|ty|cheers|simply|briefly|in (?:very |more |a few"
              + " )?(?:simple|plain|short|easy|layman's|basic|other)"
              + " (?:terms|words|language|english)|in (?:a few words|one sentence|short|brief|a"
              + " nutshell|(?:more |some )?detail|plain english)|step by step|(?:like|as if) i"
              + " (?:am|were) (?:five|5|a child|a kid|ten)|eli5|for (?:dummies|beginners|me)|to"
              + " me|if (?:you|u) (?:can|know|could|would|do not mind|please)|if possible|asap|by"
              + " the way|btw|(?<=, )(?:parley|bot))\\s*([?!.]*)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private CourtesyPhrases() {}

  /** A question without courtesy; unchanged if it is nothing else. */
  static String remove(String question) {
    String text = question;
    for (int i = 0; i < MAX_PHRASES; i++) {
      String shorter = removeOne(text);
      if (shorter.equals(text) || shorter.codePoints().noneMatch(Character::isLetterOrDigit)) {
        return text;
      }
      text = shorter;
    }
    return text;
  }

  private static String removeOne(String text) {
    Matcher leading = LEADING.matcher(text);
    if (leading.find()) {
      String rest = text.substring(leading.end());
      return LEADING_WHETHER.matcher(rest).replaceFirst("");
    }
    Matcher trailing = TRAILING.matcher(text);
    return trailing.find() ? text.substring(0, trailing.start()) + trailing.group(1) : text;
  }
}
