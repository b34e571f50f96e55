package parley.corpus.model;

import java.util.List;

/**
 * A heading with the text up to the next heading.
 *
 * @param path headings from the outermost to this one, without the article's title
 * @param topics names of the topics it belongs to; may be empty
 * @param blocks its text, in order
 * @param line line of the heading in the file, from 1; of the first block if there is no heading
 */
public record Section(List<String> path, List<String> topics, List<Block> blocks, int line) {
  public Section {
    path = List.copyOf(path);
    topics = List.copyOf(topics);
    blocks = List.copyOf(blocks);
  }
}
