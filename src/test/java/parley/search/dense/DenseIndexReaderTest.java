package parley.search.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.corpus.model.Passage;
import parley.search.index.SearchFilter;
import parley.search.ranking.HybridRanker;

/** Over some hundred random vectors, by exact search and by HNSW. */
class DenseIndexReaderTest {
  private static final int DIMENSION = 64;
  private static final int PASSAGE_COUNT = 900;

  @TempDir Path folder;
  private final Random random = new Random(7);
  private final List<float[]> passageVectors = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"true, 128, 1.0", "false, 128, 0.9", "true, 0.2, 1.0", "false, 0.2, 0.9"})
  void findsTheNearest(boolean isExactSearch, double bufferMib, double minRecall)
      throws IOException {
    build(isExactSearch, bufferMib);
    try (DenseIndexReader reader = DenseIndexReader.open(folder)) {
      int recalled = 0;
      for (int i = 0; i < 20; i++) {
        float[] queryVector = perturb(passageVectors.get(i * 7));
        List<Integer> expected = nearest(queryVector, 10);
        List<DenseIndexReader.Neighbor> neighbors =
            reader.nearest(queryVector, SearchFilter.MATCH_ALL, HybridRanker.CANDIDATES_PER_RANKER);

        assertThat(neighbors).hasSize(HybridRanker.CANDIDATES_PER_RANKER);
        assertThat(neighbors)
            .isSortedAccordingTo(
                Comparator.comparingDouble(DenseIndexReader.Neighbor::cosine).reversed())
            .allSatisfy(neighbor ->
                assertThat(neighbor.cosine())
                    .isCloseTo(cosine(passageVector(neighbor.docId()), queryVector), within(0.02)));
        assertThat(neighbors.getFirst().docId()).isEqualTo(expected.getFirst());
        assertThat(neighbors.getFirst().docId()).isEqualTo(docId(i * 7));
        recalled +=
            (int)
                neighbors.stream()
                    .limit(10)
                    .filter(neighbor -> expected.contains(neighbor.docId()))
                    .count();
      }
      assertThat(recalled / 200.0).isGreaterThanOrEqualTo(minRecall);
    }
  }

  @Test
  void readsEachPassageOfSeveralSegments() throws IOException {
    build(false, 0.2);
    assertThat(segments()).isGreaterThan(1);
    float[] queryVector = randomUnitVector();
    var queryEmbedding = new QueryEmbedding(List.of(queryVector), List.of());
    try (DenseIndexReader reader = DenseIndexReader.open(folder)) {
      for (int i = 0; i < PASSAGE_COUNT; i++) {
        SemanticSimilarity similarity = reader.semanticSimilarity(docId(i), queryEmbedding);

        assertThat(similarity.passageSimilarity())
            .isCloseTo(cosine(passageVectors.get(i), queryVector), within(1e-5));
        assertThat(similarity.sentenceSimilarity(1))
            .isCloseTo(-similarity.sentenceSimilarity(0), within(0.005));
      }
      assertThatThrownBy(() -> reader.semanticSimilarity(docId(3) + 1, queryEmbedding))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("has no vector");
    }
  }

  @Test
  void mergesASmallIndexToOneSegment() throws IOException {
    build(true, 0.2);

    assertThat(segments()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void appliesTheFilter(boolean isExactSearch) throws IOException {
    build(isExactSearch, 0.2);
    try (DenseIndexReader reader = DenseIndexReader.open(folder)) {
      SearchFilter filter = new SearchFilter(Optional.of("even"), Set.of("article 0"));

      assertThat(reader.nearest(randomUnitVector(), filter, 50))
          .hasSize(50)
          .allMatch(neighbor -> neighbor.docId() / 3 % 2 == 0 && neighbor.docId() / 3 % 10 != 0);
    }
  }

  @Test
  void rejectsAnUncommittedIndex() throws IOException {
    try (DenseIndexWriter writer = new DenseIndexWriter(folder, 1)) {
      writer.add(0, passage(0), randomUnitVector(), List.of(), List.of(), List.of());
    }

    assertThatThrownBy(() -> DenseIndexReader.open(folder)).isInstanceOf(IOException.class);
  }

  private void build(boolean isExactSearch, double bufferMib) throws IOException {
    try (DenseIndexWriter writer = new DenseIndexWriter(folder, isExactSearch, bufferMib)) {
      for (int i = 0; i < PASSAGE_COUNT; i++) {
        float[] passageVector = randomUnitVector();
        passageVectors.add(passageVector);
        float[] opposite = passageVector.clone();
        for (int j = 0; j < DIMENSION; j++) {
          opposite[j] = -passageVector[j];
        }
        writer.add(
            docId(i),
            passage(i),
            passageVector,
            List.of(passageVector, opposite),
            List.of(),
            List.of());
      }
      writer.finish(Map.of());
    }
  }

  /** Documents of passages in the lexical index have gaps. */
  private static int docId(int i) {
    return 3 * i + 1;
  }

  private float[] passageVector(int docId) {
    return passageVectors.get((docId - 1) / 3);
  }

  private static Passage passage(int i) {
    String topic = i % 2 == 0 ? "even" : "odd";
    return Passage.builder("p" + i, "article " + i % 10)
        .ordinal(i)
        .topics(List.of(topic))
        .text("Text.")
        .build();
  }

  private List<Integer> nearest(float[] queryVector, int limit) {
    List<Integer> docIds = new ArrayList<>();
    for (int i = 0; i < PASSAGE_COUNT; i++) {
      docIds.add(docId(i));
    }
    docIds.sort(Comparator.comparingDouble(each -> -cosine(passageVector(each), queryVector)));
    return docIds.subList(0, limit);
  }

  private int segments() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }

  private float[] randomUnitVector() {
    return QuantizedVectorCodecTest.randomUnitVector(random, DIMENSION);
  }

  private float[] perturb(float[] vector) {
    float[] other = randomUnitVector();
    double squares = 0;
    for (int i = 0; i < DIMENSION; i++) {
      other[i] = vector[i] + 0.5f * other[i];
      squares += other[i] * other[i];
    }
    for (int i = 0; i < DIMENSION; i++) {
      other[i] /= (float) Math.sqrt(squares);
    }
    return other;
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
