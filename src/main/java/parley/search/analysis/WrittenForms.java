package parley.search.analysis;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.text.DateExpression;
import parley.text.DateExpressions;
import parley.text.Ordinals;
import parley.text.PartialDate;
import parley.text.Span;

/**
 * Writes dates, ordinals and numbers with units in one form: {@code 12 February 2015}, {@code
 * second}, {@code 28-point}.
 */
final class WrittenForms {
  private static final Pattern SHORT_POINT =
      Pattern.compile("(?<=\\d)[ -]?pt(s?)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LARGE_NUMBER =
      Pattern.compile("(?<=\\d) ?(bn|mn|mln|tn)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern GLUED_UNIT =
      Pattern.compile("(?<=\\d)(?=(?:km|kg|mm|cm|gw|mw|yr|yrs|hr|hrs|pc)\\b)");

  /** A number with a singular unit is an adjective: a 30-day truce. */
  private static final Pattern UNIT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,-])(?!1 )(\\d{1,3}) (day|week|month|year|hour|minute|point|mile|page"
              + "|article|member|nation|state|country|man|person|step|percent)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,-])(?:"
              + Ordinals.FIGURES
              + "|thirtieth|(?:twenty|thirty)[- ]\\p{L}+"
              + ")(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  /** What stands before a day and says no more than it. */
  private static final Pattern ARTICLE_BEFORE =
      Pattern.compile(
          "\\b(?:the |(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAY_ENDING = Pattern.compile("(?<=\\d)(?i:st|nd|rd|th)\\b");

  private WrittenForms() {}

  static String canonicalize(String text) {
    String units = SHORT_POINT.matcher(text).replaceAll(" point$1");
    units = LARGE_NUMBER.matcher(units).replaceAll(WrittenForms::largeNumber);
    units = GLUED_UNIT.matcher(units).replaceAll(" ");
    String dates = canonicalizeDates(units);
    String ordinals = ORDINAL.matcher(dates).replaceAll(WrittenForms::ordinal);
    return UNIT.matcher(ordinals).replaceAll("$1-$2");
  }

  private static String largeNumber(MatchResult match) {
    return switch (match.group(1).toLowerCase(Locale.ROOT)) {
      case "bn" -> " billion";
      case "tn" -> " trillion";
      default -> " million";
    };
  }

  private static String ordinal(MatchResult match) {
    var number = Ordinals.parse(match.group());
    return number.isPresent() ? Ordinals.format(number.getAsInt()) : match.group();
  }

  /** Dates in one form; ranges and lists only without the endings of their days. */
  private static String canonicalizeDates(String text) {
    StringBuilder canonical = new StringBuilder(text);
    List<DateExpression> expressions = DateExpressions.find(text);
    for (DateExpression expression : expressions.reversed()) {
      Span span = expression.span();
      if (expression.dates().size() == 1) {
        PartialDate date = expression.dates().getFirst();
        Matcher article = ARTICLE_BEFORE.matcher(text.substring(0, span.start()));
        boolean hasArticle = date.day().isPresent() && article.find();
        canonical.replace(hasArticle ? article.start() : span.start(), span.end(), date.format());
      } else {
        canonical.replace(
            span.start(), span.end(), DAY_ENDING.matcher(span.substring(text)).replaceAll(""));
      }
    }
    return canonical.toString();
  }
}
