package parley.corpus.split;

import java.util.List;
import parley.corpus.model.Block;
import parley.corpus.model.Passage;

/**
 * A passage and where it comes from.
 *
 * @param passage the passage
 * @param blocks the blocks its text is taken from, in order; at least one
 */
public record LocatedPassage(Passage passage, List<Block> blocks) {
  public LocatedPassage {
    blocks = List.copyOf(blocks);
  }

  /** Line of its first block in the file, from 1. */
  public int line() {
    return blocks.getFirst().line();
  }
}
