package parley.search.index.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class DocumentFrequenciesTest {
  private final DocumentFrequencies counts = new DocumentFrequencies();
  private final Map<String, Integer> expected = new HashMap<>();

  @Test
  void countsPassagesOfManyWordsEachOnce() {
    Random random = new Random(7);
    for (int passage = 0; passage < 2000; passage++) {
      counts.begin();
      Set<String> seen = new HashSet<>();
      for (int part = 0; part < 2; part++) {
        TokenBuffer list = new TokenBuffer();
        for (int i = 0; i < 20; i++) {
          String word = "w" + (int) Math.abs(random.nextGaussian() * 4000);
          list.add(new BytesRef(word), 1);
          seen.add(word);
        }
        counts.add(list);
      }
      seen.forEach(word -> expected.merge(word, 1, Integer::sum));
    }

    Map<String, Integer> counted = new HashMap<>();
    BytesRef word = new BytesRef();
    for (int i = 0; i < counts.size(); i++) {
      counts.read(i, word);
      counted.put(word.utf8ToString(), counts.passages(i));
    }

    assertThat(expected).hasSizeGreaterThan(5000);
    assertThat(counted).isEqualTo(expected);
  }
}
