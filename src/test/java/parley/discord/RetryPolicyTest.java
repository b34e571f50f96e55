package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final RetryPolicy POLICY = new RetryPolicy(5, Duration.ofMinutes(1));

  @Test
  void waitsAtLeastAsLongAsTold() {
    assertThat(POLICY.nextDelay(RestException.errorResponse(429, 0, 12.345), 1, Duration.ZERO))
        .hasValueSatisfying(delay ->
            assertThat(delay).isBetween(Duration.ofMillis(12_345), Duration.ofSeconds(13)));
  }

  @Test
  void waitsWithoutBeingToldAndEachTimeLonger() {
    RestException failure = RestException.errorResponse(429, 0, -1);
    Duration first = POLICY.nextDelay(failure, 1, Duration.ZERO).orElseThrow();
    Duration third = POLICY.nextDelay(failure, 3, Duration.ZERO).orElseThrow();
    assertThat(first).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    assertThat(third).isGreaterThan(first.multipliedBy(2));
  }

  @Test
  void givesUpAfterSoManyTriesAndWhenTheTimeIsOver() {
    RestException failure = RestException.errorResponse(503, 0, -1);
    assertThat(POLICY.nextDelay(failure, 5, Duration.ZERO)).isEmpty();
    assertThat(POLICY.nextDelay(failure, 1, Duration.ofMinutes(1))).isEmpty();
    assertThat(POLICY.nextDelay(RestException.errorResponse(429, 0, 61), 1, Duration.ZERO))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void neverTriesAgainWhatIsRefused(int status) {
    assertThat(POLICY.nextDelay(RestException.errorResponse(status, 0, -1), 1, Duration.ZERO))
        .isEmpty();
  }

  @Test
  void pausesGrowUpToALimit() {
    ExponentialBackoff backoff =
        new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1), () -> 1);
    assertThat(backoff.delay(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(backoff.delay(4)).isEqualTo(Duration.ofSeconds(8));
    assertThat(backoff.delay(1_000_000)).isEqualTo(Duration.ofMinutes(1));
  }
}
