package parley.answer.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.config.Topic;
import parley.corpus.model.EventKind;
import parley.text.ClosestMatch;

/**
 * The sentences every front end says about dated events. They are plain text, since layout and
 * escaping are the front ends' own, and may hold what a person typed.
 */
public final class TimelineWording {
  private static final int MAX_QUOTED_LENGTH = 40;
  private static final int MAX_EXAMPLES = 3;
  private static final String DATE_EXAMPLES = "for example 2022, March 2022 or 29 March 2022";

  private TimelineWording() {}

  /**
   * What was counted: {@code The articles list 8 rounds of talks in 2025 among their dated events.}
   *
   * @param topics the configured topics
   */
  public static String counted(TimelinePage page, List<Topic> topics) {
    TimelineFilter filter = page.filter();
    List<String> parts = new ArrayList<>();
    parts.add("The articles list " + EventKindWords.format(page.total(), filter.kind()));
    if (!filter.subject().isEmpty()) {
      parts.add("naming “" + String.join(" ", filter.subject()) + "”");
    }
    filter
        .place()
        .flatMap(place -> placeName(page, place))
        .ifPresent(name -> parts.add("in " + name));
    parts.add(filter.range().describe());
    filter.topic().ifPresent(topic -> parts.add("on “" + label(topics, topic) + "”"));
    if (filter.kind().isPresent()) {
      parts.add("among their dated events");
    }
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")) + ".";
  }

  /**
   * An event in one line: {@code 12 February 2015: Package of Measures agreed, Minsk (agreement)}.
   */
  public static String line(TimelineEvent event) {
    return DateRange.format(event.date())
        + ": "
        + event.title()
        + details(event.place(), event.kind());
  }

  /** Place and kind of an event, to stand after its title; empty without them. */
  public static String details(Optional<String> place, Optional<EventKind> eventKind) {
    return place.map(name -> ", " + name).orElse("")
        + eventKind
            .filter(kind -> kind != EventKind.OTHER)
            .map(kind -> " (" + kind.key() + ")")
            .orElse("");
  }

  /** Says that what was typed is no date. */
  static String noDate(String typed) {
    return quote(typed)
        + " is not a date that exists; write a year, a month or a day, "
        + DATE_EXAMPLES
        + ".";
  }

  /** Says that a timeline cannot run backwards. */
  static String reversed(DateRange range) {
    String first = range.from().map(DateRange::format).orElse("");
    String last = range.to().map(DateRange::format).orElse("");
    return "A timeline cannot begin on "
        + first
        + " and end on "
        + last
        + "; put the earlier date first, for example from 2022 to 2025.";
  }

  static String noPlaceName(String typed) {
    return quote(typed) + " is not the name of a place; write one, for example Istanbul.";
  }

  /** Says that there is no such topic. */
  public static String noTopic(String typed, List<Topic> topics) {
    List<String> names = topics.stream().map(Topic::name).toList();
    return "There is no topic "
        + quote(typed)
        + ClosestMatch.find(typed, names)
            .or(() -> names.stream().findFirst())
            .map(name -> "; write one of those there are, for example " + name + ".")
            .orElse("; leave the topic out.");
  }

  /**
   * Says why a request finds no event, with something to try instead.
   *
   * @param overview what events there are at all
   * @param topics the configured topics
   * @param example a question that the articles answer
   */
  public static String nothingFound(
      TimelineRequest request,
      TimelineFilter filter,
      TimelineOverview overview,
      List<Topic> topics,
      Optional<String> example) {
    if (overview.range().isEmpty()) {
      return "The articles list no dated events, so there is no timeline; ask a question instead"
          + example.map(question -> ", for example: " + question).orElse(".");
    }
    DateRange all = overview.range().get();
    String year = String.valueOf(all.to().orElseThrow().getYear());
    boolean isRangeAlone = filter.place().isEmpty() && filter.topic().isEmpty();
    if (isRangeAlone) {
      return "No dated event is known "
          + filter.range().describe()
          + "; those of the articles go "
          + all.describe()
          + ", so try for example "
          + year
          + ".";
    }
    if (filter.range().equals(DateRange.ALL) && filter.topic().isEmpty()) {
      return "No dated event is in "
          + quote(request.place().orElse(""))
          + "; try "
          + placeExample(request, overview)
          + ".";
    }
    if (filter.range().equals(DateRange.ALL) && filter.place().isEmpty()) {
      return "No dated event is on the topic “"
          + label(topics, filter.topic().orElse(""))
          + "”; leave the topic out, or name a period, for example "
          + year
          + ".";
    }
    List<String> parts = new ArrayList<>();
    request.place().ifPresent(place -> parts.add("in " + quote(place)));
    if (!filter.range().describe().isEmpty()) {
      parts.add(filter.range().describe());
    }
    filter.topic().ifPresent(topic -> parts.add("on “" + label(topics, topic) + "”"));
    return "No dated event is "
        + String.join(" and ", parts)
        + "; leave one of these out, for example the "
        + (request.place().isPresent() ? "place" : "topic")
        + ".";
  }

  private static String placeExample(TimelineRequest request, TimelineOverview overview) {
    return request
        .place()
        .flatMap(place -> ClosestMatch.find(place, overview.places()))
        .map(place -> "for example " + place)
        .orElseGet(() ->
            overview.places().isEmpty()
                ? "a period instead, for example "
                    + overview.range().orElseThrow().to().orElseThrow().getYear()
                : overview.places().stream()
                    .limit(MAX_EXAMPLES)
                    .collect(Collectors.joining(", ", "for example ", "")));
  }

  /** The name of the place as an article writes it. */
  private static Optional<String> placeName(TimelinePage page, PlaceKey place) {
    return page.entries().stream()
        .flatMap(entry -> entry.event().place().stream())
        .filter(place::isIn)
        .min(Comparator.comparingInt(String::length));
  }

  private static String label(List<Topic> topics, String name) {
    return Topic.findLabel(topics, name).orElse(name);
  }

  private static String quote(String typed) {
    String line = typed.strip().replaceAll("\\s+", " ");
    return "“"
        + (line.length() <= MAX_QUOTED_LENGTH
            ? line
            : line.substring(0, line.offsetByCodePoints(0, MAX_QUOTED_LENGTH / 2)) + "…")
        + "”";
  }
}
