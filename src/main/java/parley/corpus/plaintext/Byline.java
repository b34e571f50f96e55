package parley.corpus.plaintext;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.EnglishDates;
import parley.text.Whitespace;

/**
 * The byline of a pasted article: author and date from the lines between title and text. Counts of
 * views and the like are ignored.
 *
 * @param author the name after "by"
 * @param date the latest date
 */
record Byline(Optional<String> author, Optional<LocalDate> date) {
  static final Byline NONE = new Byline(Optional.empty(), Optional.empty());

  private static final int MAX_LINE_LENGTH = 160;
  private static final String SEPARATOR = "|";

  private static final Pattern COUNT =
      Pattern.compile(
          "\\b\\d[\\d.,]*\\s*[km]?\\+?\\s*[-]?\\s*(?:views?|reads?|comments?|shares?|likes?|words?"
              + "|min(?:ute)?s?(?:\\s+read)?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile(
          "\\b(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\b\\.?)?"
              + "(?:\\s*\\(?\\b(?:GMT|UTC|ES?T|EDT|CES?T|EES?T|BST|MSK)\\b\\)?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY_OF_WEEK =
      Pattern.compile(
          "\\b(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\\b\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile(
          "\\b(?:(?:first|last)\\s+)?(?:(?:published|updated|posted|modified|created)(?!\\s+by\\b)"
              + "|date|as of)(?:\\s+(?:on|at))?\\b\\s*:?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|words)\\s+by\\b\\s*:?|by\\b\\s*:?|authors?\\s*:)"
              + "\\s*([^|•·—–]+?)\\s*(?:\\s(?:-|on|in)\\s*)?(?:[,|•·—–].*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME_PART =
      Pattern.compile(
          "(?:\\p{Lu}|\\p{Lo})[\\p{L}\\p{M}.'’-]*"
              + "|de|del|der|den|di|da|van|von|bin|ibn|al|el|la|le|and|&");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern LABELED_LINE = Pattern.compile("^\\p{L}+(?:\\s+\\p{L}+)?\\s*:.*");

  /** Parses a line; empty if it says anything but author, date and counts. */
  static Optional<Byline> parse(String line) {
    String remaining = line.length() > MAX_LINE_LENGTH ? "" : Whitespace.normalize(line);
    if (remaining.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = latestDate(remaining);
    remaining = EnglishDates.PATTERN.matcher(remaining).replaceAll(SEPARATOR);
    if (date.isPresent()) {
      remaining = TIME.matcher(remaining).replaceAll(SEPARATOR);
      remaining = DAY_OF_WEEK.matcher(remaining).replaceAll(SEPARATOR);
      remaining = LABEL.matcher(remaining).replaceAll(SEPARATOR);
    }
    remaining = COUNT.matcher(remaining).replaceAll(SEPARATOR).replaceAll("^[\\s|•·—–,-]+", "");
    Matcher by = BY.matcher(remaining);
    if (by.matches()) {
      return Optional.of(by.group(1).strip())
          .filter(Byline::isName)
          .map(name -> new Byline(Optional.of(name), date));
    }
    boolean isFullyParsed = remaining.codePoints().noneMatch(Character::isLetterOrDigit);
    return isFullyParsed ? Optional.of(new Byline(Optional.empty(), date)) : Optional.empty();
  }

  /** Whether a line begins with a label, as in "Author: ...". */
  static boolean isLabeled(String line) {
    return LABELED_LINE.matcher(line.strip()).matches();
  }

  /** Merges two bylines: the first author, the latest date. */
  Byline merge(Byline other) {
    Optional<LocalDate> latest =
        date.isPresent() && other.date.isPresent() && date.get().isAfter(other.date.get())
            ? date
            : other.date.or(() -> date);
    return new Byline(author.or(other::author), latest);
  }

  private static boolean isName(String text) {
    return SPACE.splitAsStream(text).allMatch(part -> NAME_PART.matcher(part).matches());
  }

  private static Optional<LocalDate> latestDate(String line) {
    return EnglishDates.PATTERN
        .matcher(line)
        .results()
        .map(match -> EnglishDates.parse(match.group()))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }
}
