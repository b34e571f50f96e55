package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import parley.bot.interaction.Interaction;
import parley.config.Settings.RateLimit;

class RateLimiterTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final RateLimiter rateLimiter =
      new RateLimiter(new RateLimit(2, 12), new RateLimit(3, 60), now::get);

  @Test
  void letsABurstThroughAndThenOneEveryFiveSeconds() {
    assertThat(tryAcquire("1")).isEmpty();
    assertThat(tryAcquire("1")).isEmpty();
    assertThat(tryAcquire("1")).contains(Duration.ofSeconds(5));
    advance(4_999);
    assertThat(tryAcquire("1")).contains(Duration.ofMillis(1));
    advance(1);
    assertThat(tryAcquire("1")).isEmpty();
    assertThat(tryAcquire("1")).contains(Duration.ofSeconds(5));
  }

  @Test
  void neverHoldsMoreThanTheBurst() {
    advance(3_600_000);
    assertThat(tryAcquire("1")).isEmpty();
    assertThat(tryAcquire("1")).isEmpty();
    assertThat(tryAcquire("1")).isPresent();
  }

  @Test
  void holdsAGuildBackWithoutChargingThePerson() {
    assertThat(tryAcquire("1")).isEmpty();
    assertThat(tryAcquire("2")).isEmpty();
    assertThat(tryAcquire("3")).isEmpty();
    assertThat(tryAcquire("4")).contains(Duration.ofSeconds(1));
    advance(2_000);
    assertThat(tryAcquire("4")).isEmpty();
    assertThat(tryAcquire("4")).isEmpty();
  }

  @Test
  void chargesASubmittedModalAsAQuestion() {
    Interaction.ModalSubmit submit =
        new Interaction.ModalSubmit(
            BotFixture.context("1"), "askon:x", Map.of(), true, Optional.empty());

    assertThat(rateLimiter.tryAcquire(submit)).isEmpty();
    assertThat(rateLimiter.tryAcquire(submit)).isEmpty();
    assertThat(rateLimiter.tryAcquire(submit)).isPresent();
  }

  @Test
  void chargesAQuarterForAButtonAndNothingForTyping() {
    for (int i = 0; i < 8; i++) {
      assertThat(
              rateLimiter.tryAcquire(BotFixture.component(BotFixture.context("1"), "x", "t", "l")))
          .isEmpty();
    }
    assertThat(rateLimiter.tryAcquire(BotFixture.component(BotFixture.context("1"), "x", "t", "l")))
        .isPresent();
    assertThat(
            rateLimiter.tryAcquire(
                new Interaction.Autocomplete(
                    BotFixture.context("1"), "ask", Optional.empty(), "question", "x", Map.of())))
        .isEmpty();
  }

  @Test
  void remembersABoundedNumberOfPeople() {
    for (int i = 0; i < RateLimiter.MAX_BUCKETS + 100; i++) {
      advance(1_000);
      assertThat(tryAcquire(Integer.toString(i))).isEmpty();
    }
    assertThat(rateLimiter.bucketCount()).isEqualTo(RateLimiter.MAX_BUCKETS + 1);
  }

  private void advance(long millis) {
    now.set(now.get().plusMillis(millis));
  }

  private Optional<Duration> tryAcquire(String user) {
    return rateLimiter.tryAcquire(
        BotFixture.slash(BotFixture.context(user), "ask", Optional.empty()));
  }
}
