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

/** The nearest of some hundred vectors, found each way. */
class DenseIndexReaderTest {
  private static final int DIMENSION = 64;
  private static final int SIZE = 900;

  @TempDir Path folder;
  private final Random random = new Random(7);
  private final List<float[]> wholes = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"true, 128, 1.0", "false, 128, 0.9", "true, 0.2, 1.0", "false, 0.2, 0.9"})
  void findsTheNearest(boolean exact, double buffer, double share) throws IOException {
    build(exact, buffer);
    try (DenseIndexReader vectors = DenseIndexReader.open(folder)) {
      int same = 0;
      for (int i = 0; i < 20; i++) {
        float[] question = near(wholes.get(i * 7));
        List<Integer> right = nearest(question, 10);
        List<DenseIndexReader.Near> found =
            vectors.nearest(question, SearchFilter.ALL, HybridRanker.CANDIDATES);

        assertThat(found).hasSize(HybridRanker.CANDIDATES);
        assertThat(found)
            .isSortedAccordingTo(
                Comparator.comparingDouble(DenseIndexReader.Near::cosine).reversed())
            .allSatisfy(near ->
                assertThat(near.cosine())
                    .isCloseTo(cosine(whole(near.document()), question), within(0.02)));
        assertThat(found.getFirst().document()).isEqualTo(right.getFirst());
        assertThat(found.getFirst().document()).isEqualTo(document(i * 7));
        same +=
            (int) found.stream().limit(10).filter(near -> right.contains(near.document())).count();
      }
      assertThat(same / 200.0).isGreaterThanOrEqualTo(share);
    }
  }

  @Test
  void knowsEachPassageInSeveralSegments() throws IOException {
    build(false, 0.2);
    assertThat(segments()).isGreaterThan(1);
    float[] question = vector();
    var meaning = new QueryEmbedding(List.of(question), List.of());
    try (DenseIndexReader vectors = DenseIndexReader.open(folder)) {
      for (int i = 0; i < SIZE; i++) {
        SemanticSimilarity nearness = vectors.nearness(document(i), meaning);

        assertThat(nearness.whole()).isCloseTo(cosine(wholes.get(i), question), within(1e-5));
        assertThat(nearness.sentence(1)).isCloseTo(-nearness.sentence(0), within(0.005));
      }
      assertThatThrownBy(() -> vectors.nearness(document(3) + 1, meaning))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("has no vector");
    }
  }

  @Test
  void aSmallOneIsOneSegment() throws IOException {
    build(true, 0.2);

    assertThat(segments()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void staysWithinTheScope(boolean exact) throws IOException {
    build(exact, 0.2);
    try (DenseIndexReader vectors = DenseIndexReader.open(folder)) {
      SearchFilter scope = new SearchFilter(Optional.of("even"), Set.of("article 0"));

      assertThat(vectors.nearest(vector(), scope, 50))
          .hasSize(50)
          .allMatch(near -> near.document() / 3 % 2 == 0 && near.document() / 3 % 10 != 0);
    }
  }

  @Test
  void whatIsNotFinishedIsNone() throws IOException {
    try (DenseIndexWriter builder = new DenseIndexWriter(folder, 1)) {
      builder.add(0, passage(0), vector(), List.of(), List.of(), List.of());
    }

    assertThatThrownBy(() -> DenseIndexReader.open(folder)).isInstanceOf(IOException.class);
  }

  private void build(boolean exact, double buffer) throws IOException {
    try (DenseIndexWriter builder = new DenseIndexWriter(folder, exact, buffer)) {
      for (int i = 0; i < SIZE; i++) {
        float[] whole = vector();
        wholes.add(whole);
        float[] opposite = whole.clone();
        for (int j = 0; j < DIMENSION; j++) {
          opposite[j] = -whole[j];
        }
        builder.add(document(i), passage(i), whole, List.of(whole, opposite), List.of(), List.of());
      }
      builder.finish(Map.of());
    }
  }

  /** Numbers of passages in the index of words have gaps. */
  private static int document(int i) {
    return 3 * i + 1;
  }

  private float[] whole(int document) {
    return wholes.get((document - 1) / 3);
  }

  private static Passage passage(int i) {
    String topic = i % 2 == 0 ? "even" : "odd";
    return new Passage(
        "p" + i, "article " + i % 10, i, List.of(), List.of(topic), "Text.", List.of(), List.of());
  }

  private List<Integer> nearest(float[] question, int most) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < SIZE; i++) {
      all.add(document(i));
    }
    all.sort(Comparator.comparingDouble(each -> -cosine(whole(each), question)));
    return all.subList(0, most);
  }

  private int segments() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.leaves().size();
    }
  }

  private float[] vector() {
    return QuantizedVectorCodecTest.unit(random, DIMENSION);
  }

  private float[] near(float[] vector) {
    float[] other = vector();
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
