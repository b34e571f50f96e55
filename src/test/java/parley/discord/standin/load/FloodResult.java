package parley.discord.standin.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import parley.discord.standin.InteractionTrace;

/** What became of the interactions of a flood, by kind. */
final class FloodResult {
  private static final int AUTOCOMPLETE = 4;
  private static final int DEFERRAL = 5;

  /** How the bot says that it is busy. */
  private static final String BUSY = "Parley is busy";

  private enum Kind {
    QUESTION,
    LOOKUP,
    AUTOCOMPLETE
  }

  /** Counts of a kind. */
  private static final class Row {
    private final LoadResult times = new LoadResult();
    private int answered;
    private int deferred;
    private int answeredByEdit;
    private int busyByEdit;
    private int busy;

    void add(InteractionTrace trace) {
      times.add(trace);
      if (trace.responseTime().isEmpty() || trace.isLate()) {
        return;
      }
      boolean isDeferred =
          trace.callback().filter(body -> body.path("type").asInt() == DEFERRAL).isPresent();
      boolean isBusy =
          trace.visiblePayloads().stream().map(JsonNode::toString).anyMatch(t -> t.contains(BUSY));
      if (isDeferred) {
        deferred++;
        if (isBusy) {
          busyByEdit++;
        } else if (trace.isAnswered()) {
          answeredByEdit++;
        }
      } else if (isBusy) {
        busy++;
      } else {
        answered++;
      }
    }

    int inTime() {
      return answered + deferred + busy;
    }
  }

  private final Map<Kind, Row> rows = new EnumMap<>(Kind.class);

  void add(InteractionTrace trace) {
    Kind kind =
        trace.interaction().path("type").asInt() == AUTOCOMPLETE
            ? Kind.AUTOCOMPLETE
            : trace.interaction().at("/data/options").isEmpty() ? Kind.LOOKUP : Kind.QUESTION;
    rows.computeIfAbsent(kind, _ -> new Row()).add(trace);
  }

  /** Whether all but autocompletion got a first response in time, and each deferral an end. */
  boolean isInTime() {
    return rows.entrySet().stream()
        .filter(entry -> entry.getKey() != Kind.AUTOCOMPLETE)
        .map(Map.Entry::getValue)
        .allMatch(row ->
            row.inTime() == row.times.sent()
                && row.deferred == row.answeredByEdit + row.busyByEdit);
  }

  /** The table for people. */
  String table() {
    StringBuilder table =
        new StringBuilder(
            "%-13s %6s %9s %9s (%8s %6s) %6s %5s %6s %8s %8s %8s%n"
                .formatted(
                    "",
                    "sent",
                    "answered",
                    "deferred",
                    "answered",
                    "busy",
                    "busy",
                    "late",
                    "never",
                    "p50 ms",
                    "p99 ms",
                    "max ms"));
    rows.forEach((kind, row) ->
        table.append(
            "%-13s %6d %9d %9d (%8d %6d) %6d %5d %6d %8d %8d %8d%n"
                .formatted(
                    kind.toString().toLowerCase(java.util.Locale.ROOT),
                    row.times.sent(),
                    row.answered,
                    row.deferred,
                    row.answeredByEdit,
                    row.busyByEdit,
                    row.busy,
                    row.times.late(),
                    row.times.sent() - row.inTime() - row.times.late(),
                    row.times.percentile(0.5).toMillis(),
                    row.times.percentile(0.99).toMillis(),
                    row.times.percentile(1).toMillis())));
    return table.toString();
  }
}
