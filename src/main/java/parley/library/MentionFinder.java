package parley.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import parley.corpus.model.Article;
import parley.corpus.model.Block;
import parley.corpus.split.LocatedPassage;
import parley.corpus.split.PassageSplitter;
import parley.text.Whitespace;

/** Finds the passages that cite a source, or that hold some words. */
public final class MentionFinder {
  private final String text;
  private final PassageSplitter splitter = new PassageSplitter();
  private final List<Mention> citations = new ArrayList<>();
  private final List<Mention> wordings = new ArrayList<>();

  /**
   * A passage that was found.
   *
   * @param file path under the corpus folder, with forward slashes
   * @param line line of the paragraph in the file, from 1
   * @param section headings from the outermost
   * @param text the text of the passage
   */
  public record Mention(String file, int line, List<String> section, String text) {
    public Mention {
      section = List.copyOf(section);
    }
  }

  /**
   * A finder of one thing.
   *
   * @param text id of a source, or words as they stand in the text; case does not matter
   */
  public MentionFinder(String text) {
    this.text = fold(text);
  }

  /** Looks through an article. */
  public void add(Article article) {
    for (LocatedPassage located : splitter.locate(article)) {
      if (located.passage().sourceIds().stream().anyMatch(id -> fold(id).equals(text))) {
        citations.add(
            mention(
                article,
                located,
                block ->
                    block.citationMarks().stream()
                        .anyMatch(mark -> fold(mark.sourceId()).equals(text))));
      }
      if (fold(located.passage().text()).contains(text)) {
        wordings.add(mention(article, located, block -> fold(block.text()).contains(text)));
      }
    }
  }

  /** The passages that cite the source of that id, or if none does, those with the words. */
  public List<Mention> mentions() {
    return List.copyOf(citations.isEmpty() ? wordings : citations);
  }

  private static Mention mention(
      Article article, LocatedPassage located, Predicate<Block> isMeant) {
    int line =
        located.blocks().stream()
            .filter(isMeant)
            .findFirst()
            .map(Block::line)
            .orElseGet(located::line);
    return new Mention(
        article.metadata().relativePath(),
        line,
        located.passage().headingPath(),
        located.passage().text());
  }

  private static String fold(String text) {
    return Whitespace.normalize(text).toLowerCase(Locale.ROOT);
  }
}
