package parley.corpus.outline;

import java.util.List;

/** Parses the body of an article in one format, for one {@link ParseContext}. */
public interface ArticleBodyParser {
  /**
   * Adds the headings, blocks and sources of a body to the context.
   *
   * @param lines all lines of the file; those of its front matter are blank, so that an index plus
   *     one is the line number in the file
   */
  void parse(List<String> lines);
}
