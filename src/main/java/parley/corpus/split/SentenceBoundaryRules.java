package parley.corpus.split;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.Whitespace;

/**
 * Decides whether a candidate boundary ends a sentence. See
 * src/docs/decisions/0040-own-sentence-boundary-rules.md.
 */
final class SentenceBoundaryRules {
  /** Closing marks between a full stop and the end of its sentence. */
  static final String CLOSING_MARKS = "(?:[\"'”’“»)\\]}]|\\[[0-9]{1,3}]){0,10}";

  // Matched at the end of the text before the boundary: the stop and its closing marks.
  private static final Pattern SENTENCE_END = Pattern.compile("([.!?…]+)(" + CLOSING_MARKS + ")$");
  private static final Pattern LAST_WORD = Pattern.compile("[^\\s(\\[{\"“„«‘/—–]+$");
  private static final Pattern NEXT_WORD =
      Pattern.compile("^[\\s\"'“”‘’„«»(\\[{¿¡—–-]*([\\p{L}\\p{M}\\p{N}]+(?:['’]\\p{L}+)?)(\\.?)");
  private static final Pattern ITEM_NUMBER = Pattern.compile("\\s*\\(?\\d{1,9}[.)]\\s*");
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,2}");
  private static final Pattern REPORTING_CLAUSE =
      Pattern.compile(
          "^(?:\\p{L}[\\p{L}.'’-]*\\s+){1,3}(?:said|says|asked|asks|told|added|replied|wrote|writes"
              + "|declared|shouted|warned|answered|insisted|argued|stressed|noted)\\b.*",
          Pattern.DOTALL);

  // In these a full stop after a number makes it an ordinal: 3. Februar, 24. února.
  private static final Set<String> ORDINAL_LANGUAGES =
      Set.of(
          "de", "cs", "sk", "da", "nb", "nn", "no", "fi", "et", "hu", "hr", "sl", "sr", "lv", "tr");

  // The rules need some words on either side, never the whole text.
  private static final int CONTEXT_LENGTH = 120;
  private static final int MAX_ITEM_NUMBER_LENGTH = 16;

  private SentenceBoundaryRules() {}

  /**
   * Whether a sentence that begins at {@code start} ends at {@code position}.
   *
   * @param position where the next sentence would begin, before or after the white space
   */
  static boolean isBoundary(String text, int start, int position, Locale locale) {
    String before = text.substring(Math.max(start, position - CONTEXT_LENGTH), position);
    if (before.indexOf('\n') >= 0 || before.indexOf('\r') >= 0) {
      return true;
    }
    boolean hasSpace =
        Whitespace.isBlank(text.charAt(position - 1)) || Whitespace.isBlank(text.charAt(position));
    String trimmed = before.stripTrailing();
    Matcher end = SENTENCE_END.matcher(trimmed);
    if (!end.find()) {
      return endsWithNonLatinStop(trimmed);
    }
    String after = text.substring(position, Math.min(text.length(), position + CONTEXT_LENGTH));
    if (!hasSpace || continuesSentence(after)) {
      return false;
    }
    String stop = end.group(1);
    String closingMarks = end.group(2);
    String beforeStop = trimmed.substring(0, end.start());
    if (stop.equals(".")) {
      // A full stop in a quotation ends the sentence; "!" and "?" may end only the quotation.
      return hasQuotationMark(closingMarks)
          || endsWithFullStop(text, start, position, beforeStop, after, locale);
    }
    boolean isOmission =
        (stop.startsWith("..") || stop.startsWith("…")) && endsWithOpeningBracket(beforeStop);
    boolean hasReportingClause =
        hasQuotationMark(closingMarks) && REPORTING_CLAUSE.matcher(after.stripLeading()).matches();
    return !isOmission && !hasReportingClause;
  }

  private static boolean endsWithFullStop(
      String text, int start, int position, String beforeStop, String after, Locale locale) {
    if (position - start < MAX_ITEM_NUMBER_LENGTH
        && ITEM_NUMBER.matcher(text.substring(start, position)).matches()) {
      return false;
    }
    Matcher word = LAST_WORD.matcher(beforeStop);
    if (!word.find()) {
      return !beforeStop.isBlank();
    }
    if (ORDINAL.matcher(word.group()).matches()
        && ORDINAL_LANGUAGES.contains(locale.getLanguage())) {
      return false;
    }
    return switch (Abbreviations.classify(word.group())) {
      case NONE -> true;
      case NEVER_ENDS_SENTENCE -> false;
      case BEFORE_NUMBER -> !beginsWithNumber(after);
      case MAY_END_SENTENCE -> startsSentence(after, word.group());
    };
  }

  // Initials come in sequence: the A of "J. A. Smith" is not an article.
  private static boolean startsSentence(String after, String word) {
    Matcher next = NEXT_WORD.matcher(after);
    if (!next.find()) {
      return true;
    }
    boolean isInitial = !next.group(2).isEmpty() && next.group(1).length() == 1;
    boolean isListEnd = word.equalsIgnoreCase("etc") || word.equalsIgnoreCase("usw");
    return !isInitial && (isListEnd || Abbreviations.isSentenceStarter(next.group(1)));
  }

  private static boolean beginsWithNumber(String after) {
    String trimmed = after.stripLeading();
    return !trimmed.isEmpty()
        && (Character.isDigit(trimmed.charAt(0)) || "§#(".indexOf(trimmed.charAt(0)) >= 0);
  }

  // Lower case, a comma or another stop: the sentence continues.
  private static boolean continuesSentence(String after) {
    String trimmed = after.stripLeading();
    if (trimmed.isEmpty()) {
      return false;
    }
    int first = trimmed.codePointAt(0);
    if (",;:.!?…%".indexOf(first) >= 0) {
      return true;
    }
    Matcher next = NEXT_WORD.matcher(after);
    return next.find() && Character.isLowerCase(next.group(1).codePointAt(0));
  }

  private static boolean hasQuotationMark(String closingMarks) {
    return closingMarks.chars().anyMatch(c -> "\"'”’“»".indexOf(c) >= 0);
  }

  private static boolean endsWithOpeningBracket(String beforeStop) {
    String trimmed = beforeStop.stripTrailing();
    return !trimmed.isEmpty() && "[(".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
  }

  // Full stops of other scripts, with or without closing marks; BreakIterator is right on them.
  private static boolean endsWithNonLatinStop(String trimmed) {
    int end = trimmed.length();
    while (end > 0 && "\"'”’“»)]}」』）".indexOf(trimmed.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && "。！？｡।॥؟۔։።၊။‼⁇⁈⁉".indexOf(trimmed.charAt(end - 1)) >= 0;
  }
}
