package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionStartLimitTest {
  @ParameterizedTest
  @CsvSource({"1, 2, false", "2, 2, true", "0, 1, false", "1000, 2000, true", "999, 2000, false"})
  void permitsAsManyShardsAsSessionsAreLeft(int remaining, int shards, boolean permitted) {
    assertThat(limit(remaining, 60_000).permits(shards)).isEqualTo(permitted);
  }

  @Test
  void permitsEverythingWithoutCounts() {
    assertThat(SessionStartLimit.parse(JsonNodeFactory.instance.objectNode()).permits(2)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1500, 1500", "90000, 90000", "999, 1000", "0, 1000", "-5, 1000"})
  void waitsAsLongAsDiscordSaysButAtLeastASecond(long resetAfter, long delay) {
    assertThat(limit(0, resetAfter).retryDelay()).isEqualTo(Duration.ofMillis(delay));
  }

  private static SessionStartLimit limit(int remaining, long resetAfter) {
    return SessionStartLimit.parse(
        JsonNodeFactory.instance
            .objectNode()
            .put("total", 1000)
            .put("remaining", remaining)
            .put("reset_after", resetAfter));
  }
}
