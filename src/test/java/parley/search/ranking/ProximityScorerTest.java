package parley.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.search.index.IndexFields;
import parley.search.index.TermStatesCache;
import parley.search.query.QueryTerm;
import parley.search.query.QueryTerm.Match;
import parley.text.Span;

/** Over a vocabulary of five words, so that every arrangement of two terms occurs. */
final class ProximityScorerTest {
  private static final List<String> VOCABULARY = List.of("alpha", "beta", "gamma", "delta", "xi");
  private static final int PASSAGE_COUNT = 600;
  private static final Settings.Search SETTINGS = SettingsFixture.SEARCH;

  @Test
  void scoresEqualThoseOfPhraseQueries() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertThat(reader.leaves()).hasSizeGreaterThan(1);
        IndexSearcher searcher = new IndexSearcher(reader);
        List<QueryTerm> queryTerms =
            List.of(
                queryTerm("alpha", 0),
                queryTerm("beta", 1),
                queryTerm("gamma", 3),
                queryTerm("omega", 4));
        ScoreDoc[] hits = unscoredDocs();
        new ProximityScorer(searcher, new TermStatesCache(searcher), queryTerms, SETTINGS)
            .rescore(hits);
        TotalHits all = new TotalHits(PASSAGE_COUNT, TotalHits.Relation.EQUAL_TO);
        ScoreDoc[] expected =
            QueryRescorer.rescore(
                    searcher, new TopDocs(all, unscoredDocs()), phrases(), 1, PASSAGE_COUNT)
                .scoreDocs;
        float[] scores = new float[PASSAGE_COUNT];
        for (ScoreDoc each : expected) {
          scores[each.doc] = each.score;
        }
        assertThat(hits).allSatisfy(each -> assertThat(each.score).isEqualTo(scores[each.doc]));
        assertThat(hits).anySatisfy(each -> assertThat(each.score).isPositive());
      }
    }
  }

  /** Two misspelt words may have the same correction. */
  @Test
  void repeatedTermScoresNoPhrase() throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        List<QueryTerm> queryTerms = List.of(queryTerm("alpha", 0), queryTerm("alpha", 1));
        ScoreDoc[] hits = unscoredDocs();
        new ProximityScorer(searcher, new TermStatesCache(searcher), queryTerms, SETTINGS)
            .rescore(hits);
        assertThat(hits).allSatisfy(each -> assertThat(each.score).isZero());
      }
    }
  }

  private static void write(ByteBuffersDirectory directory) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < PASSAGE_COUNT; i++) {
        List<String> text = new ArrayList<>(i == 0 ? List.of("omega") : List.of());
        for (int length = random.nextInt(1, 40); length > 0; length--) {
          text.add(VOCABULARY.get(random.nextInt(VOCABULARY.size())));
        }
        Document document = new Document();
        document.add(new TextField(IndexFields.CONTENT, String.join(" ", text), Field.Store.NO));
        writer.addDocument(document);
        if (i == PASSAGE_COUNT / 3) {
          writer.flush();
        }
      }
    }
  }

  /** All documents with score 0, in descending order. */
  private static ScoreDoc[] unscoredDocs() {
    ScoreDoc[] docs = new ScoreDoc[PASSAGE_COUNT];
    for (int i = 0; i < PASSAGE_COUNT; i++) {
      docs[i] = new ScoreDoc(PASSAGE_COUNT - 1 - i, 0);
    }
    return docs;
  }

  private static QueryTerm queryTerm(String term, int position) {
    return new QueryTerm(new Span(0, 1), position, term, Match.IN_INDEX, List.of(term), 1, false);
  }

  private static Query phrases() {
    return new BooleanQuery.Builder()
        .add(phrase("alpha", "beta", 1, 0, 0.2f), Occur.SHOULD)
        .add(phrase("alpha", "beta", 1, 8, 0.1f), Occur.SHOULD)
        .add(phrase("beta", "gamma", 2, 0, 0.2f), Occur.SHOULD)
        .add(phrase("beta", "gamma", 1, 8, 0.1f), Occur.SHOULD)
        .add(phrase("gamma", "omega", 1, 0, 0.2f), Occur.SHOULD)
        .add(phrase("gamma", "omega", 1, 8, 0.1f), Occur.SHOULD)
        .build();
  }

  private static Query phrase(String left, String right, int distance, int slop, float weight) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    phrase.add(new Term(IndexFields.CONTENT, left), 0);
    phrase.add(new Term(IndexFields.CONTENT, right), distance);
    return new BoostQuery(phrase.build(), weight);
  }
}
