package parley.bot.dispatch;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import parley.bot.interaction.Workload;

/** The queues interactions wait in, so that nothing cheap waits behind something dear. */
final class InteractionQueues implements AutoCloseable {
  private static final int LOOKUP_THREADS = 2;
  private static final int MAX_WAITING_LOOKUPS = 200;
  private static final int MAINTENANCE_THREADS = 4;
  private static final int MAX_WAITING_MAINTENANCE = 16;
  private static final int MAX_WAITING_SUGGESTIONS = 16;

  private final Admission admission;
  private final WorkQueue questions;
  private final WorkQueue lookups;
  private final WorkQueue maintenance;
  private final WorkQueue suggestions;

  /**
   * @param nanoTime monotonic time in nanoseconds
   */
  InteractionQueues(Admission admission, LongSupplier nanoTime) {
    this.admission = admission;
    this.questions =
        new WorkQueue("question", admission.threads(), admission.maxWaiting(), nanoTime);
    this.lookups = new WorkQueue("lookup", LOOKUP_THREADS, MAX_WAITING_LOOKUPS, nanoTime);
    this.maintenance =
        new WorkQueue("maintenance", MAINTENANCE_THREADS, MAX_WAITING_MAINTENANCE, nanoTime);
    this.suggestions = new WorkQueue("suggestion", 1, MAX_WAITING_SUGGESTIONS, nanoTime);
  }

  /** The queue of commands and components. */
  WorkQueue of(Workload workload) {
    return switch (workload) {
      case LOOKUP -> lookups;
      case SEARCH -> questions;
      case MAINTENANCE -> maintenance;
    };
  }

  /** The queue of autocompletion. */
  WorkQueue suggestions() {
    return suggestions;
  }

  /** Whether one more question would have to wait for too long. */
  boolean isSaturated() {
    return questions.estimatedWait().compareTo(admission.maxWait()) > 0;
  }

  /** Whether few enough questions wait to make suggestions for others. */
  boolean hasTimeForSuggestions() {
    return questions.waitingCount() <= admission.maxWaitingBeforeSuggestions();
  }

  /** How long one more question would have to wait. */
  Duration questionWait() {
    return questions.estimatedWait();
  }

  /** Turns away all that waits. */
  void turnAwayWaiting() {
    all().forEach(queue -> queue.removeAll().forEach(WorkQueue.Task::turnAway));
  }

  private Stream<WorkQueue> all() {
    return Stream.of(suggestions, questions, lookups, maintenance);
  }

  @Override
  public void close() {
    all().forEach(WorkQueue::close);
  }
}
