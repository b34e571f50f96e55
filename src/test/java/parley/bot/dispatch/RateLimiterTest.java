package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import parley.bot.interaction.Interaction;
import parley.config.Settings.Rate;

class RateLimiterTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final RateLimiter cooldown = new RateLimiter(new Rate(2, 12), new Rate(3, 60), now::get);

  @Test
  void letsABurstThroughAndThenOneEveryFiveSeconds() {
    assertThat(ask("1")).isEmpty();
    assertThat(ask("1")).isEmpty();
    assertThat(ask("1")).contains(Duration.ofSeconds(5));
    pass(4_999);
    assertThat(ask("1")).contains(Duration.ofMillis(1));
    pass(1);
    assertThat(ask("1")).isEmpty();
    assertThat(ask("1")).contains(Duration.ofSeconds(5));
  }

  @Test
  void neverHoldsMoreThanTheBurst() {
    pass(3_600_000);
    assertThat(ask("1")).isEmpty();
    assertThat(ask("1")).isEmpty();
    assertThat(ask("1")).isPresent();
  }

  @Test
  void holdsAGuildBackWithoutChargingThePerson() {
    assertThat(ask("1")).isEmpty();
    assertThat(ask("2")).isEmpty();
    assertThat(ask("3")).isEmpty();
    assertThat(ask("4")).contains(Duration.ofSeconds(1));
    pass(2_000);
    assertThat(ask("4")).isEmpty();
    assertThat(ask("4")).isEmpty();
  }

  @Test
  void chargesAQuarterForAButtonAndNothingForTyping() {
    for (int i = 0; i < 8; i++) {
      assertThat(cooldown.take(BotFixture.pressed(BotFixture.origin("1"), "x", "t", "l")))
          .isEmpty();
    }
    assertThat(cooldown.take(BotFixture.pressed(BotFixture.origin("1"), "x", "t", "l")))
        .isPresent();
    assertThat(
            cooldown.take(
                new Interaction.Typing(
                    BotFixture.origin("1"), "ask", Optional.empty(), "question", "x", Map.of())))
        .isEmpty();
  }

  @Test
  void remembersABoundedNumberOfPeople() {
    for (int i = 0; i < RateLimiter.MOST + 100; i++) {
      pass(1_000);
      assertThat(ask(Integer.toString(i))).isEmpty();
    }
    assertThat(cooldown.size()).isEqualTo(RateLimiter.MOST + 1);
  }

  private void pass(long millis) {
    now.set(now.get().plusMillis(millis));
  }

  private Optional<Duration> ask(String user) {
    return cooldown.take(BotFixture.slash(BotFixture.origin(user), "ask", Optional.empty()));
  }
}
