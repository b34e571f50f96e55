package parley.answer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import parley.answer.timeline.DateRange;
import parley.answer.timeline.Latest;
import parley.answer.timeline.LatestItem;
import parley.answer.timeline.TimelineWording;
import parley.config.Topic;

/** The sentences every front end says about the newest there is; plain text. */
public final class LatestWording {
  private LatestWording() {}

  /** How old the articles are: {@code The newest article is as of 28 November 2026, 1 day ago.} */
  public static String age(Latest latest, Optional<Topic> topic, LocalDate today) {
    String articles = topic.map(each -> " on “" + each.label() + "”").orElse("");
    return latest
        .asOf()
        .map(day ->
            "The newest article"
                + articles
                + " is as of "
                + DateRange.format(day)
                + ArticleAge.formatAge(day, today).map(age -> ", " + age).orElse("")
                + ".")
        .orElse("The articles" + articles + " are undated.");
  }

  /** Says that nothing has a date, with something to try instead. */
  public static String nothingDated(Latest latest, Optional<Topic> topic, LocalDate today) {
    String age = age(latest, topic, today);
    return "Nothing"
        + topic.map(each -> " on “" + each.label() + "”").orElse("")
        + " in the articles names its day, so there is nothing to call the latest ("
        + age.substring(0, 1).toLowerCase(Locale.ROOT)
        + age.substring(1, age.length() - 1)
        + "); ask a question instead, for example: What was agreed?";
  }

  /**
   * What an item tells, without its day: the title of an event, or a sentence in quotation marks.
   */
  public static String text(LatestItem item) {
    return switch (item) {
      case LatestItem.Dated dated ->
          dated.event().title()
              + TimelineWording.details(dated.event().place(), dated.event().kind());
      case LatestItem.Statement statement -> quote(statement.text());
    };
  }

  /** A sentence of an article in quotation marks. */
  public static String quote(String sentence) {
    return "“" + sentence + "”";
  }
}
