package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.search.IndexFixture;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymFileException;

class QueryEmbeddingInputTest {
  @TempDir Path folder;

  @Test
  void weightsTheSpansOfTheCorrectedText() throws IOException, SynonymFileException {
    try (PassageSearcher searcher =
        new IndexFixture()
            .synonyms("United States, US, America")
            .article("a", "One", "history", "The United States met Russia.", "It was in Geneva.")
            .build(folder)) {
      AnalyzedQuery query = searcher.analyze("Who of America was in Genevaa?");

      QueryEmbeddingInput weightedQuery =
          QueryEmbeddingInput.create(query, searcher.lexicalIndex().terms(query.correctedText()));

      assertThat(weightedQuery.text().spans())
          .extracting(span -> span.substring(weightedQuery.text().text()))
          .containsExactly("America", "Geneva");
      assertThat(weightedQuery.weights())
          .containsExactlyElementsOf(query.terms().stream().map(QueryTerm::idf).toList());
    }
  }
}
