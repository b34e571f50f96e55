package parley.corpus.model;

import java.util.List;
import java.util.Optional;

/**
 * An article of the corpus.
 *
 * @param metadata everything but its text
 * @param sections in order; text before the first heading is a section with an empty path
 * @param frontMatter lines of its front matter; empty if it has none
 */
public record Article(
    ArticleMetadata metadata, List<Section> sections, Optional<FrontMatterLines> frontMatter) {
  public Article {
    sections = List.copyOf(sections);
  }

  /**
   * Lines of the front matter in the file, from 1.
   *
   * @param events the line of each event, in the order of {@link ArticleMetadata#events}
   */
  public record FrontMatterLines(List<Integer> events) {
    public FrontMatterLines {
      events = List.copyOf(events);
    }
  }
}
