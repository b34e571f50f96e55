package parley.corpus.plaintext;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.corpus.outline.ArticleBuilder;
import parley.text.Whitespace;

/**
 * A line of plain text and what it looks like by itself.
 *
 * @param text the line as it stands in the file
 * @param number its number in the file, from 1
 */
record TextLine(String text, int number) {
  private static final int LONGEST_HEADING = 80;
  private static final int MOST_WORDS_OF_HEADING = 12;
  private static final int LONGEST_TITLE = 150;
  private static final int MOST_WORDS_OF_TITLE = 25;

  private static final Pattern DECORATION = Pattern.compile("[-=*_~#+.·•—–\\s]{3,}");
  private static final Pattern UNDERLINE = Pattern.compile("(={3,}|-{3,})\\s*");
  private static final Pattern HASHES = Pattern.compile("\\s{0,3}(#{1,6})\\s+(\\S.*)");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+•‣◦▪●·]\\s+(\\S.*)");
  private static final Pattern NUMBER = Pattern.compile("\\s*((\\d{1,3})[.)])\\s+(\\S.*)");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String CLOSERS = "\"'”’»)]";
  private static final String OPENERS = "\"'“‘„«([¿¡";

  /**
   * A line that begins an item of a list.
   *
   * @param number the number it begins with, -1 for a bullet
   * @param text the item; a number stays
   */
  record Item(int number, String text) {}

  boolean isBlank() {
    return Whitespace.of(text).isEmpty();
  }

  /** Whether it holds nothing but dashes, stars and the like. */
  boolean isDecoration() {
    return !isBlank() && DECORATION.matcher(text).matches();
  }

  boolean isIndented() {
    return text.startsWith("  ") || text.startsWith("\t");
  }

  boolean isQuoted() {
    return text.stripLeading().startsWith(">");
  }

  /** 1 for a line of equals signs, 2 for one of dashes, 0 for all else. */
  int underlineLevel() {
    if (!UNDERLINE.matcher(text).matches()) {
      return 0;
    }
    return text.charAt(0) == '=' ? 1 : 2;
  }

  /** The heading in a line that begins with number signs. */
  Optional<ArticleBuilder.Heading> heading() {
    Matcher hashes = HASHES.matcher(text);
    if (!hashes.matches()) {
      return Optional.empty();
    }
    String title = Whitespace.of(withoutClosing('#', hashes.group(2).stripTrailing()));
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
    Matcher counted = NUMBER.matcher(text);
    return counted.matches()
        ? Optional.of(
            new Item(Integer.parseInt(counted.group(2)), counted.group(1) + " " + counted.group(3)))
        : Optional.empty();
  }

  /** Whether a sentence, or a lead-in with a colon, ends with the line. */
  boolean endsSentence() {
    String bare = withoutClosers(Whitespace.of(text));
    return !bare.isEmpty() && ".!?…:。！？".indexOf(bare.charAt(bare.length() - 1)) >= 0;
  }

  /** Short, begins like a heading, and without a stop at its end. */
  boolean looksLikeHeading() {
    return looksLikeName(LONGEST_HEADING, MOST_WORDS_OF_HEADING, ".!,;:…。！");
  }

  boolean looksLikeTitle() {
    return looksLikeName(LONGEST_TITLE, MOST_WORDS_OF_TITLE, ".,;:…。");
  }

  private boolean looksLikeName(int longest, int mostWords, String stops) {
    String line = Whitespace.of(text);
    String bare = withoutClosers(line);
    if (bare.isEmpty() || line.length() > longest || SPACES.split(line, -1).length > mostWords) {
      return false;
    }
    boolean quotation = OPENERS.indexOf(line.charAt(0)) >= 0 && bare.length() < line.length();
    return !quotation
        && stops.indexOf(bare.charAt(bare.length() - 1)) < 0
        && beginsLikeHeading(line)
        && !isQuoted()
        && !line.contains("://");
  }

  private static boolean beginsLikeHeading(String line) {
    int start = 0;
    while (start < line.length() && OPENERS.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return start < line.length()
        && Character.isLetterOrDigit(line.codePointAt(start))
        && !Character.isLowerCase(line.codePointAt(start))
        && line.codePoints().anyMatch(Character::isLetter);
  }

  private static String withoutClosing(char sign, String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == sign) {
      end--;
    }
    return line.substring(0, end);
  }

  private static String withoutClosers(String line) {
    int end = line.length();
    while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end);
  }
}
