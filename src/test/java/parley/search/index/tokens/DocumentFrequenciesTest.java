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
  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final Map<String, Integer> expected = new HashMap<>();

  @Test
  void countsEachTermOncePerPassage() {
    Random random = new Random(7);
    for (int passage = 0; passage < 2000; passage++) {
      frequencies.startDocument();
      Set<String> seen = new HashSet<>();
      for (int part = 0; part < 2; part++) {
        TokenBuffer tokens = new TokenBuffer();
        for (int i = 0; i < 20; i++) {
          String term = "w" + (int) Math.abs(random.nextGaussian() * 4000);
          tokens.add(new BytesRef(term), 1);
          seen.add(term);
        }
        frequencies.addTerms(tokens);
      }
      seen.forEach(term -> expected.merge(term, 1, Integer::sum));
    }

    Map<String, Integer> actual = new HashMap<>();
    BytesRef term = new BytesRef();
    for (int i = 0; i < frequencies.size(); i++) {
      frequencies.read(i, term);
      actual.put(term.utf8ToString(), frequencies.documentFrequency(i));
    }

    assertThat(expected).hasSizeGreaterThan(5000);
    assertThat(actual).isEqualTo(expected);
  }
}
