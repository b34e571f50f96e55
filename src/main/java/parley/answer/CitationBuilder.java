package parley.answer;

import java.util.List;
import java.util.Optional;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.search.index.PassageStore;

/** Puts beside a passage what is needed to cite it: article, sources, neighbours. */
public final class CitationBuilder {
  private final PassageStore stored;

  public CitationBuilder(PassageStore stored) {
    this.stored = stored;
  }

  /** A passage by its id, without marks; empty if the index does not hold it. */
  public Optional<CitedPassage> cite(String id) {
    return stored.passage(id).map(passage -> cite(1, 0, passage, Highlighter.Marks.NONE));
  }

  CitedPassage cite(int rank, double score, Passage passage, Highlighter.Marks marks) {
    ArticleMetadata head = stored.articleMetadata(passage.article());
    List<Source> sources =
        passage.sources().stream()
            .flatMap(id -> head.sources().stream().filter(source -> source.id().equals(id)))
            .toList();
    return new CitedPassage(
        rank,
        score,
        passage,
        head,
        marks.marked(),
        marks.matches(),
        sources,
        neighbour(passage, -1),
        neighbour(passage, 1));
  }

  private Optional<String> neighbour(Passage passage, int step) {
    return stored.id(passage.article(), passage.ordinal() + step);
  }
}
