package parley.bot.dispatch;

import java.time.Duration;

/**
 * How much is let in. See {@code src/docs/decisions/0070-answer-on-a-few-platform-threads.md}.
 *
 * @param threads questions answered at once
 * @param maxWaiting questions that may wait beside them
 * @param maxWait how long a question may have to wait, going by the estimate
 * @param maxWaitingBeforeSuggestions questions that may wait while suggestions are still made
 */
record Admission(int threads, int maxWaiting, Duration maxWait, int maxWaitingBeforeSuggestions) {
  /** As many at once as there are processors. */
  static Admission forThisMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Admission(processors, 200, Duration.ofSeconds(10), 2 * processors);
  }
}
