package parley.discord.standin.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.discord.standin.InteractionTrace;

/** The latencies of first responses, and the interactions lost. */
final class LoadResult {
  private static final int AUTOCOMPLETE = 4;

  private final List<Duration> times = new ArrayList<>();
  private int sent;
  private int lost;
  private int dropped;
  private int late;
  private int deferred;

  void add(InteractionTrace trace) {
    sent++;
    Optional<Duration> time = trace.responseTime();
    time.ifPresent(times::add);
    if (!trace.isAnswered()) {
      if (trace.interaction().path("type").asInt() == AUTOCOMPLETE) {
        dropped++;
      } else {
        lost++;
      }
    }
    if (trace.isLate()) {
      late++;
    }
    if (trace.callback().filter(c -> c.path("type").asInt() == 5).isPresent()) {
      deferred++;
    }
  }

  /** Number of interactions sent. */
  int sent() {
    return sent;
  }

  /**
   * Number of interactions without an answer: no response, or a deferral that was never edited.
   * Suggestions, which the bot drops while questions wait, are counted apart.
   */
  int lost() {
    return lost;
  }

  /** Number of suggestions that were dropped: the person saw none and typed on. */
  int dropped() {
    return dropped;
  }

  /** Number of first responses after more than three seconds. */
  int late() {
    return late;
  }

  /** A percentile of the latency of first responses; the share is 0 to 1. */
  Duration percentile(double share) {
    List<Duration> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(index, 0));
  }

  /** The table's header line. */
  static String header() {
    return "%-12s %8s %8s %8s %8s %8s %8s %6s %6s"
        .formatted("", "sent", "p50 ms", "p99 ms", "max ms", "deferred", "dropped", "lost", "late");
  }

  /** A line of the table. */
  String row(String name) {
    return "%-12s %8d %8s %8s %8s %8d %8d %6d %6d"
        .formatted(
            name,
            sent,
            milliseconds(percentile(0.5)),
            milliseconds(percentile(0.99)),
            milliseconds(percentile(1)),
            deferred,
            dropped,
            lost,
            late);
  }

  private static String milliseconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toNanos() / 1e6);
  }
}
