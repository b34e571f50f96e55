package parley.answer;

import java.util.List;
import java.util.Optional;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.search.index.PassageStore;

/** Adds to a passage what is needed to cite it: article, sources, neighbours. */
public final class CitationBuilder {
  private final PassageStore store;

  public CitationBuilder(PassageStore store) {
    this.store = store;
  }

  /** Cites a passage by its id, without highlights; empty if the index does not hold it. */
  public Optional<CitedPassage> cite(String id) {
    return store.passage(id).map(passage -> cite(1, 0, passage, Highlighter.Highlights.NONE));
  }

  /** Cites a passage whose sentences are scored, highlighted for its question. */
  CitedPassage cite(int rank, double score, Candidate candidate) {
    return cite(rank, score, candidate.passage(), Highlighter.highlight(candidate));
  }

  CitedPassage cite(int rank, double score, Passage passage, Highlighter.Highlights highlights) {
    ArticleMetadata metadata = store.articleMetadata(passage.articleId());
    List<Source> sources =
        passage.sourceIds().stream()
            .flatMap(id -> metadata.sources().stream().filter(source -> source.id().equals(id)))
            .sorted(Source.BEST_FIRST)
            .toList();
    return CitedPassage.of(rank, score, passage, metadata)
        .withHighlights(highlights.answerSentences(), highlights.matches())
        .withSources(sources)
        .withNeighbors(neighborId(passage, -1), neighborId(passage, 1));
  }

  private Optional<String> neighborId(Passage passage, int offset) {
    return store.id(passage.articleId(), passage.ordinal() + offset);
  }
}
