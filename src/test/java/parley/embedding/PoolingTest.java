package parley.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class PoolingTest {
  /** Three tokens of two components, in a buffer with room for one more. */
  private final FloatBuffer tokenVectors = FloatBuffer.wrap(new float[] {1, 2, 3, 6, 5, 7, 9, 9});

  @Test
  void clsTakesTheFirstToken() {
    assertThat(Pooling.CLS.pool(tokenVectors, 3, 2)).containsExactly(1, 2);
  }

  @Test
  void meanTakesAllTokens() {
    assertThat(Pooling.MEAN.pool(tokenVectors, 3, 2)).containsExactly(3, 5);
  }
}
