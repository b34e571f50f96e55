package parley.corpus.frontmatter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.corpus.model.Event;
import parley.corpus.model.Source;

/**
 * The front matter of an article.
 *
 * @param isPresent whether the file has front matter at all
 * @param sources the sources described here, each with its line
 * @param sharedSources the sources named by id only, which {@link SharedSources} describes
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
    List<ListedId> sharedSources,
    List<ListedEvent> events) {
  /** The front matter of a file that has none. */
  public static final FrontMatter NONE = new Builder(false).build();

  public FrontMatter {
    topics = List.copyOf(topics);
    aliases = List.copyOf(aliases);
    examples = List.copyOf(examples);
    sources = List.copyOf(sources);
    sharedSources = List.copyOf(sharedSources);
    events = List.copyOf(events);
  }

  /**
   * A source and where it is given.
   *
   * @param line line in the file, from 1
   */
  public record ListedSource(Source source, int line) {}

  /**
   * The id of a source and where it is named.
   *
   * @param line line in the file, from 1
   */
  public record ListedId(String id, int line) {}

  /**
   * An event and where it is given.
   *
   * @param line line in the file, from 1
   */
  public record ListedEvent(Event event, int line) {}

  /** Begins front matter without any key. */
  static Builder builder() {
    return new Builder(true);
  }

  /** Builds front matter from named parts; what is not set is empty. */
  static final class Builder {
    private final boolean isPresent;
    private Optional<String> title = Optional.empty();
    private List<String> topics = List.of();
    private Optional<String> author = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> url = Optional.empty();
    private List<String> aliases = List.of();
    private List<String> examples = List.of();
    private List<ListedSource> sources = List.of();
    private List<ListedId> sharedSources = List.of();
    private List<ListedEvent> events = List.of();

    private Builder(boolean isPresent) {
      this.isPresent = isPresent;
    }

    Builder title(Optional<String> value) {
      title = value;
      return this;
    }

    Builder topics(List<String> value) {
      topics = value;
      return this;
    }

    Builder author(Optional<String> value) {
      author = value;
      return this;
    }

    Builder asOf(Optional<LocalDate> value) {
      asOf = value;
      return this;
    }

    Builder language(Optional<String> value) {
      language = value;
      return this;
    }

    Builder url(Optional<String> value) {
      url = value;
      return this;
    }

    Builder aliases(List<String> value) {
      aliases = value;
      return this;
    }

    Builder examples(List<String> value) {
      examples = value;
      return this;
    }

    Builder sources(List<ListedSource> value) {
      sources = value;
      return this;
    }

    Builder sharedSources(List<ListedId> value) {
      sharedSources = value;
      return this;
    }

    Builder events(List<ListedEvent> value) {
      events = value;
      return this;
    }

    FrontMatter build() {
      return new FrontMatter(
          isPresent,
          title,
          topics,
          author,
          asOf,
          language,
          url,
          aliases,
          examples,
          sources,
          sharedSources,
          events);
    }
  }
}
