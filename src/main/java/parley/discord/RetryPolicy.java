package parley.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * When a request is sent again: never without a pause, never for ever.
 *
 * @param most how many tries there are at most
 * @param budget how long after the first try the last one may begin
 */
record RetryPolicy(int most, Duration budget) {
  private static final ExponentialBackoff PAUSES =
      new ExponentialBackoff(Duration.ofMillis(300), Duration.ofSeconds(15));

  /**
   * The pause before the next try; empty if there is none.
   *
   * @param tries how many there were
   * @param elapsed how long ago the first one began
   */
  Optional<Duration> pause(RestException failure, int tries, Duration elapsed) {
    if (!failure.mayPass() || tries >= most) {
      return Optional.empty();
    }
    Duration pause = PAUSES.after(tries);
    OptionalDouble told = failure.retryAfter();
    if (told.isPresent()) {
      // Never sooner than told, and not all at the same moment.
      pause =
          Duration.ofMillis((long) Math.ceil(told.getAsDouble() * 1000)).plus(pause.dividedBy(4));
    }
    return Optional.of(pause).filter(next -> elapsed.plus(next).compareTo(budget) <= 0);
  }
}
