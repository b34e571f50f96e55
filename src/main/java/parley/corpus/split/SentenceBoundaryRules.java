package parley.corpus.split;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Whitespace;

/** Decides whether a sentence ends at a place where one may end. */
final class SentenceBoundaryRules {
  /** What may stand between a full stop and the end of its sentence. */
  static final String CLOSERS = "(?:[\"'”’“»)\\]}]|\\[[0-9]{1,3}]){0,10}";

  // Looked at from behind: the end of what precedes the border, its closers, its stop.
  private static final Pattern END = Pattern.compile("([.!?…]+)(" + CLOSERS + ")$");
  private static final Pattern LAST_WORD = Pattern.compile("[^\\s(\\[{\"“„«‘/—–]+$");
  private static final Pattern NEXT_WORD =
      Pattern.compile("^[\\s\"'“”‘’„«»(\\[{¿¡—–-]*([\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)?)(\\.?)");
  private static final Pattern ITEM_NUMBER = Pattern.compile("\\s*\\(?\\d{1,9}[.)]\\s*");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}");
  private static final Pattern SAID =
      Pattern.compile(
          "^(?:\\p{L}[\\p{L}.'’-]*\\s+){1,3}(?:said|says|asked|asks|told|added|replied|wrote|writes"
              + "|declared|shouted|warned|answered|insisted|argued|stressed|noted)\\b.*",
          Pattern.DOTALL);

  // Here a full stop behind a number makes it an ordinal: 3. Februar, 24. února.
  private static final Set<String> ORDINAL_LANGUAGES =
      Set.of(
          "de", "cs", "sk", "da", "nb", "nn", "no", "fi", "et", "hu", "hr", "sl", "sr", "lv", "tr");

  // The decision needs some words on either side, never the whole text.
  private static final int VIEW = 120;
  private static final int LONGEST_NUMBER = 16;

  private SentenceBoundaryRules() {}

  /**
   * Whether a sentence that begins at {@code start} ends at {@code at}.
   *
   * @param at where the next one would begin, blanks skipped or not
   */
  static boolean isAt(String text, int start, int at, Locale locale) {
    String before = text.substring(Math.max(start, at - VIEW), at);
    if (before.indexOf('\n') >= 0 || before.indexOf('\r') >= 0) {
      return true;
    }
    boolean spaced = Whitespace.isBlank(text.charAt(at - 1)) || Whitespace.isBlank(text.charAt(at));
    String bare = before.stripTrailing();
    Matcher end = END.matcher(bare);
    if (!end.find()) {
      return isForeignStop(bare);
    }
    String after = text.substring(at, Math.min(text.length(), at + VIEW));
    if (!spaced || goesOn(after)) {
      return false;
    }
    String stop = end.group(1);
    String closers = end.group(2);
    String head = bare.substring(0, end.start());
    if (stop.equals(".")) {
      // Within a quotation a full stop is the end; "!" and "?" may belong to the quotation alone.
      return isQuotation(closers) || endsWithFullStop(text, start, at, head, after, locale);
    }
    boolean leftOut = (stop.startsWith("..") || stop.startsWith("…")) && opensBracket(head);
    boolean said = isQuotation(closers) && SAID.matcher(after.stripLeading()).matches();
    return !leftOut && !said;
  }

  private static boolean endsWithFullStop(
      String text, int start, int at, String head, String after, Locale locale) {
    if (at - start < LONGEST_NUMBER && ITEM_NUMBER.matcher(text.substring(start, at)).matches()) {
      return false;
    }
    Matcher word = LAST_WORD.matcher(head);
    if (!word.find()) {
      return !head.isBlank();
    }
    if (ORDINAL.matcher(word.group()).matches()
        && ORDINAL_LANGUAGES.contains(locale.getLanguage())) {
      return false;
    }
    return switch (Abbreviations.kindOf(word.group())) {
      case NONE -> true;
      case NEVER_LAST -> false;
      case BEFORE_NUMBER -> !beginsWithNumber(after);
      case MAY_BE_LAST -> opens(after, word.group());
    };
  }

  // Initials come in rows: the A of "J. A. Smith" is no article.
  private static boolean opens(String after, String word) {
    Matcher next = NEXT_WORD.matcher(after);
    if (!next.find()) {
      return true;
    }
    boolean anotherInitial = !next.group(2).isEmpty() && next.group(1).length() == 1;
    boolean listEnd = word.equalsIgnoreCase("etc") || word.equalsIgnoreCase("usw");
    return !anotherInitial && (listEnd || Abbreviations.opensSentences(next.group(1)));
  }

  private static boolean beginsWithNumber(String after) {
    String rest = after.stripLeading();
    return !rest.isEmpty()
        && (Character.isDigit(rest.charAt(0)) || "§#(".indexOf(rest.charAt(0)) >= 0);
  }

  // A small letter, a comma or another stop: what stood before was no end.
  private static boolean goesOn(String after) {
    String rest = after.stripLeading();
    if (rest.isEmpty()) {
      return false;
    }
    int first = rest.codePointAt(0);
    if (",;:.!?…%".indexOf(first) >= 0) {
      return true;
    }
    Matcher next = NEXT_WORD.matcher(after);
    return next.find() && Character.isLowerCase(next.group(1).codePointAt(0));
  }

  private static boolean isQuotation(String closers) {
    return closers.chars().anyMatch(c -> "\"'”’“»".indexOf(c) >= 0);
  }

  private static boolean opensBracket(String head) {
    String bare = head.stripTrailing();
    return !bare.isEmpty() && "[(".indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }

  // Full stops of other scripts, with or without closing marks behind: the iterator knows them.
  private static boolean isForeignStop(String bare) {
    int end = bare.length();
    while (end > 0 && "\"'”’“»)]}」』）".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && "。！？｡।॥؟۔։።၊။‼⁇⁈⁉".indexOf(bare.charAt(end - 1)) >= 0;
  }
}
