package parley.corpus.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything about an article but its text.
 *
 * @param id path under the corpus folder without extension, with forward slashes
 * @param relativePath path under the corpus folder, with forward slashes
 * @param title the title shown
 * @param author who wrote it
 * @param asOf the date up to which the text is correct; empty means undated
 * @param language BCP 47 tag of the text
 * @param url where the article itself can be read
 * @param topics topics of the front matter; empty means that rules decide per section
 * @param aliases other names people use for the subject
 * @param examples questions the article answers
 * @param sources the sources its citation marks may name, in file order
 * @param events its dated events, in file order
 */
public record ArticleMetadata(
    String id,
    String relativePath,
    String title,
    Optional<String> author,
    Optional<LocalDate> asOf,
    String language,
    Optional<String> url,
    List<String> topics,
    List<String> aliases,
    List<String> examples,
    List<Source> sources,
    List<Event> events) {
  public ArticleMetadata {
    topics = List.copyOf(topics);
    aliases = List.copyOf(aliases);
    examples = List.copyOf(examples);
    sources = List.copyOf(sources);
    events = List.copyOf(events);
  }

  /** Begins the metadata of an article whose file and title are its id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Builds metadata from named parts; what is not set is empty, the language undetermined. */
  public static final class Builder {
    private final String id;
    private String relativePath;
    private String title;
    private Optional<String> author = Optional.empty();
    private Optional<LocalDate> asOf = Optional.empty();
    private String language = "und";
    private Optional<String> url = Optional.empty();
    private List<String> topics = List.of();
    private List<String> aliases = List.of();
    private List<String> examples = List.of();
    private List<Source> sources = List.of();
    private List<Event> events = List.of();

    private Builder(String id) {
      this.id = id;
      this.relativePath = id;
      this.title = id;
    }

    public Builder relativePath(String value) {
      relativePath = value;
      return this;
    }

    public Builder title(String value) {
      title = value;
      return this;
    }

    public Builder author(Optional<String> value) {
      author = value;
      return this;
    }

    public Builder asOf(Optional<LocalDate> value) {
      asOf = value;
      return this;
    }

    public Builder language(String value) {
      language = value;
      return this;
    }

    public Builder url(Optional<String> value) {
      url = value;
      return this;
    }

    public Builder topics(List<String> value) {
      topics = value;
      return this;
    }

    public Builder aliases(List<String> value) {
      aliases = value;
      return this;
    }

    public Builder examples(List<String> value) {
      examples = value;
      return this;
    }

    public Builder sources(List<Source> value) {
      sources = value;
      return this;
    }

    public Builder events(List<Event> value) {
      events = value;
      return this;
    }

    public ArticleMetadata build() {
      return new ArticleMetadata(
          id,
          relativePath,
          title,
          author,
          asOf,
          language,
          url,
          topics,
          aliases,
          examples,
          sources,
          events);
    }
  }
}
