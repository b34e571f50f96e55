package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReconnectDelayTest {
  private final List<Duration> told = new ArrayList<>();
  private final ReconnectDelay delay = new ReconnectDelay(told::add);

  @Test
  void growsAndIsToldOnceForEachAttempt() {
    for (int attempt = 1; attempt <= 10; attempt++) {
      assertThat(delay.seconds(attempt)).isEqualTo(delay.seconds(attempt));
    }
    assertThat(told).hasSize(10);
    assertThat(told.subList(0, 5)).isSorted(); // later ones differ by jitter only
    assertThat(told.getFirst()).isEqualTo(Duration.ofSeconds(1));
    assertThat(told.getLast()).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(60));
  }

  @RepeatedTest(20)
  void afterAnInvalidSessionOnlyDiscordsPause() {
    delay.seconds(7);
    delay.onInvalidSession(Duration.ZERO);
    assertThat(delay.seconds(8)).isBetween(1, 5);
    delay.onInvalidSession(Duration.ofSeconds(5));
    assertThat(delay.seconds(9)).isZero();
    delay.onInvalidSession(Duration.ofSeconds(5));
    assertThat(delay.next(9)).isZero();
    assertThat(delay.seconds(10)).isGreaterThan(5);
  }

  @Test
  void isShortAgainOnceEventsArrive() {
    delay.seconds(1);
    delay.seconds(2);
    delay.reset();
    assertThat(delay.seconds(1)).isEqualTo(1);
    assertThat(told).hasSize(3);
  }
}
