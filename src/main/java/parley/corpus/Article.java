package parley.corpus;

import java.util.List;

/**
 * One file of the corpus, read.
 *
 * @param head what is known of it besides its text
 * @param sections its sections in order; the text before the first heading is one with an empty
 *     path
 */
public record Article(ArticleHead head, List<Section> sections) {
  public Article {
    sections = List.copyOf(sections);
  }
}
