package parley.corpus.plaintext;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.outline.ArticleBuilder;
import parley.text.Whitespace;

/**
 * A line of plain text, classified by itself.
 *
 * @param text the line as in the file
 * @param number its number in the file, from 1
 */
record TextLine(String text, int number) {
  private static final int MAX_HEADING_LENGTH = 80;
  private static final int MAX_HEADING_WORDS = 12;
  private static final int MAX_TITLE_LENGTH = 150;
  private static final int MAX_TITLE_WORDS = 25;

  private static final Pattern DECORATION = Pattern.compile("[-=*_~#+.·•—–\\s]{3,}");
  private static final Pattern UNDERLINE = Pattern.compile("(={3,}|-{3,})\\s*");
  private static final Pattern NUMBER_SIGN_HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(\\S.*)");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+•‣◦▪●·]\\s+(\\S.*)");
  private static final Pattern NUMBER = Pattern.compile("\\s*((\\d{1,3})[.)])\\s+(\\S.*)");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String CLOSING_MARKS = "\"'”’»)]";
  private static final String OPENING_MARKS = "\"'“‘„«([¿¡";

  /**
   * A line that begins a list item.
   *
   * @param number the number of the item; -1 for a bullet
   * @param text the item without bullet, with its number
   */
  record Item(int number, String text) {}

  boolean isBlank() {
    return Whitespace.normalize(text).isEmpty();
  }

  /** Whether it consists of dashes, stars and the like. */
  boolean isDecoration() {
    return !isBlank() && DECORATION.matcher(text).matches();
  }

  boolean isIndented() {
    return text.startsWith("  ") || text.startsWith("\t");
  }

  boolean isQuoted() {
    return text.stripLeading().startsWith(">");
  }

  /** The heading level of an underline: 1 for equals signs, 2 for dashes, 0 for anything else. */
  int underlineLevel() {
    if (!UNDERLINE.matcher(text).matches()) {
      return 0;
    }
    return text.charAt(0) == '=' ? 1 : 2;
  }

  /** The heading of a line that begins with number signs. */
  Optional<ArticleBuilder.Heading> heading() {
    Matcher hashes = NUMBER_SIGN_HEADING.matcher(text);
    if (!hashes.matches()) {
      return Optional.empty();
    }
    String title = Whitespace.normalize(withoutTrailing('#', hashes.group(2).stripTrailing()));
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ArticleBuilder.Heading(hashes.group(1).length(), title, Optional.empty(), number));
  }

  Optional<Item> item() {
    Matcher bullet = BULLET.matcher(text);
    if (bullet.matches()) {
      return Optional.of(new Item(-1, bullet.group(1)));
    }
    Matcher numbered = NUMBER.matcher(text);
    return numbered.matches()
        ? Optional.of(
            new Item(
                Integer.parseInt(numbered.group(2)), numbered.group(1) + " " + numbered.group(3)))
        : Optional.empty();
  }

  /** Whether the line ends a sentence, or ends in a colon. */
  boolean endsSentence() {
    String trimmed = withoutClosingMarks(Whitespace.normalize(text));
    return !trimmed.isEmpty() && ".!?…:。！？".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
  }

  /** Whether it is short, begins like a heading and does not end like a sentence. */
  boolean looksLikeHeading() {
    return looksLikeHeadline(MAX_HEADING_LENGTH, MAX_HEADING_WORDS, ".!,;:…。！");
  }

  boolean looksLikeTitle() {
    return looksLikeHeadline(MAX_TITLE_LENGTH, MAX_TITLE_WORDS, ".,;:…。");
  }

  private boolean looksLikeHeadline(int maxLength, int maxWords, String excludedEndings) {
    String line = Whitespace.normalize(text);
    String trimmed = withoutClosingMarks(line);
    if (trimmed.isEmpty()
        || line.length() > maxLength
        || SPACES.split(line, -1).length > maxWords) {
      return false;
    }
    boolean isQuotation =
        OPENING_MARKS.indexOf(line.charAt(0)) >= 0 && trimmed.length() < line.length();
    return !isQuotation
        && excludedEndings.indexOf(trimmed.charAt(trimmed.length() - 1)) < 0
        && beginsLikeHeading(line)
        && !isQuoted()
        && !line.contains("://");
  }

  private static boolean beginsLikeHeading(String line) {
    int start = 0;
    while (start < line.length() && OPENING_MARKS.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return start < line.length()
        && Character.isLetterOrDigit(line.codePointAt(start))
        && !Character.isLowerCase(line.codePointAt(start))
        && line.codePoints().anyMatch(Character::isLetter);
  }

  private static String withoutTrailing(char character, String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == character) {
      end--;
    }
    return line.substring(0, end);
  }

  private static String withoutClosingMarks(String line) {
    int end = line.length();
    while (end > 0 && CLOSING_MARKS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
