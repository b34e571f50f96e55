package parley.corpus.frontmatter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Event;
import parley.corpus.model.Source;

/**
 * What the top of an article says of it.
 *
 * @param isPresent whether there is front matter at all
 * @param sources the sources listed, each with its line
 * @param events the events listed, each with its line
 */
public record FrontMatter(
    boolean isPresent,
    Optional<String> title,
    List<String> topics,
    Optional<String> author,
    Optional<LocalDate> asOf,
    Optional<String> language,
    Optional<String> url,
    List<String> aliases,
    List<String> examples,
    List<ListedSource> sources,
    List<ListedEvent> events) {
  public static final FrontMatter NONE =
      new FrontMatter(
          false,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public FrontMatter {
    topics = List.copyOf(topics);
    aliases = List.copyOf(aliases);
    examples = List.copyOf(examples);
    sources = List.copyOf(sources);
    events = List.copyOf(events);
  }

  /**
   * A source and where it is given.
   *
   * @param line line in the file, from 1
   */
  public record ListedSource(Source source, int line) {}

  /**
   * An event and where it is given.
   *
   * @param line line in the file, from 1
   */
  public record ListedEvent(Event event, int line) {}
}
