package parley.corpus.model;

import java.util.List;
import java.util.Optional;

/**
 * One file of the corpus, read.
 *
 * @param metadata what is known of it besides its text
 * @param sections its sections in order; the text before the first heading is one with an empty
 *     path
 * @param frontMatter where its front matter stands; empty where there is none
 */
public record Article(
    ArticleMetadata metadata, List<Section> sections, Optional<FrontMatterLines> frontMatter) {
  public Article {
    sections = List.copyOf(sections);
  }

  /**
   * Lines of the front matter in the file, from 1.
   *
   * @param events the line of each event, in the order of the head's events
   */
  public record FrontMatterLines(List<Integer> events) {
    public FrontMatterLines {
      events = List.copyOf(events);
    }
  }
}
