package parley.search.analysis;

import java.util.regex.Pattern;
import parley.text.Whitespace;

/**
 * Brings a question into the form in which it is searched: without courtesy, mentions and titles,
 * with contractions written out, blanks where they are missing, and dates, ordinals and units in
 * one form each. Both rankings read this form alone, so that two questions that differ in form only
 * get the same answer. English only. See src/docs/decisions/0090-one-form-of-a-question.md.
 */
public final class QuestionNormalizer {
  /** Mentions of people, roles and channels as Discord sends them. */
  private static final Pattern DISCORD_MENTION = Pattern.compile("<[@#][!&]?\\d+>");

  /** A name somebody calls at the beginning or the end. */
  private static final Pattern CALL =
      Pattern.compile(
          "^\\s*@[\\p{L}\\p{N}_.-]+[,:;]?\\s|[,;]?\\s+@[\\p{L}\\p{N}_.-]+\\s*(?=[?!.]*\\s*$)");

  private static final Pattern APOSTROPHE = Pattern.compile("[’‘´ʼ]");

  /** Marks of emphasis and quoting, and what joins the words of a page's address. */
  private static final Pattern MARKUP = Pattern.compile("[_*~`|]+|^\\s*>+");

  private static final Pattern BLANK_MISSING =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}])([,;:!?)]+)(?=\\p{L})|(?<=\\p{L})([,;!?]+)(?=\\d)"
              + "|(?<=\\p{L}{2}|\\d{4})(\\.+)(?=\\p{L}{2})"
              + "(?!(?i:com|org|net|gov|edu|info|int|ua|ru|html?)\\b)");

  /** What {@code June2022} and {@code 15prisoners} lack; {@code G20} and {@code 12th} do not. */
  private static final Pattern BLANK_MISSING_AT_FIGURES =
      Pattern.compile("(?<=\\p{L}{3})(?=(?:19|20)\\d\\d\\b)|(?<=\\d)(?=\\p{L}{3})");

  private static final Pattern BLANK_BEFORE_MARK = Pattern.compile(" +(?=[?!.,;:])");

  private static final Pattern OPEN_QUESTION =
      Pattern.compile(
          "(?:who|whom|whose|what|which|when|where|why|how)\\b[^?!]*[^?!.\\s]",
          Pattern.CASE_INSENSITIVE);

  private QuestionNormalizer() {}

  /** The form of a question that is searched; the question itself if nothing else is left of it. */
  public static String normalize(String question) {
    String text = MARKUP.matcher(Whitespace.normalize(question)).replaceAll(" ");
    text = APOSTROPHE.matcher(text).replaceAll("'");
    text = DISCORD_MENTION.matcher(text).replaceAll(" ");
    text = CALL.matcher(text).replaceAll(" ");
    text = BLANK_MISSING.matcher(text).replaceAll("$0 ");
    text = WrittenForms.canonicalize(BLANK_MISSING_AT_FIGURES.matcher(text).replaceAll(" "));
    text = PersonTitles.remove(Whitespace.normalize(Contractions.expand(text)));
    text = Whitespace.normalize(CourtesyPhrases.remove(Whitespace.normalize(text)));
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return question;
    }
    text = BLANK_BEFORE_MARK.matcher(text).replaceAll("");
    return OPEN_QUESTION.matcher(text).matches() ? text + "?" : text;
  }
}
