package parley.discord.standin.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.StandIn;

/**
 * Sends interactions at a constant rate whatever the responses do (open loop): a slow bot does not
 * slow the load down.
 */
final class LoadGenerator {
  private static final long LOOK = Duration.ofMillis(50).toNanos();

  private final StandIn discord;
  private final Ticker ticker;
  private final Deque<PendingInteraction> pending = new ArrayDeque<>();
  private Duration timeout = Duration.ofSeconds(10);

  LoadGenerator(StandIn discord) {
    this(discord, new SystemTicker());
  }

  LoadGenerator(StandIn discord, Ticker ticker) {
    this.discord = discord;
    this.ticker = ticker;
  }

  /** Time, in nanoseconds. */
  interface Ticker {
    /** Now. */
    long now();

    /** Returns not before then. */
    void sleepUntil(long due);
  }

  private static final class SystemTicker implements Ticker {
    @Override
    public long now() {
      return System.nanoTime();
    }

    @Override
    public void sleepUntil(long due) {
      while (now() < due) {
        LockSupport.parkNanos(due - now());
      }
    }
  }

  private record PendingInteraction(InteractionTrace trace, long sentAt) {}

  /** Sets the time after which an unanswered interaction counts as lost. */
  LoadGenerator timeout(Duration duration) {
    timeout = duration;
    return this;
  }

  /**
   * Generates the load.
   *
   * @param payloadOf builds the interaction with a given number
   */
  LoadResult run(int perSecond, Duration duration, LongFunction<ObjectNode> payloadOf) {
    LoadResult result = new LoadResult();
    run(perSecond, duration, payloadOf, result::add);
    return result;
  }

  /**
   * Generates the load.
   *
   * @param payloadOf builds the interaction with a given number
   * @param result gets each interaction when it is answered, or lost
   */
  void run(
      int perSecond,
      Duration duration,
      LongFunction<ObjectNode> payloadOf,
      Consumer<InteractionTrace> result) {
    long start = ticker.now();
    long count = perSecond * duration.toMillis() / 1000;
    for (long i = 0; i < count; i++) {
      ticker.sleepUntil(start + i * 1_000_000_000L / perSecond);
      pending.add(new PendingInteraction(discord.deliver(payloadOf.apply(i)), ticker.now()));
      if (i % perSecond == 0) {
        collect(result, timeout);
        discord.discardHistory();
      }
    }
    long end = ticker.now() + timeout.toNanos();
    while (pending.stream().anyMatch(s -> !s.trace.isAnswered()) && ticker.now() < end) {
      ticker.sleepUntil(ticker.now() + LOOK);
    }
    collect(result, Duration.ZERO);
  }

  private void collect(Consumer<InteractionTrace> result, Duration age) {
    long cutoff = ticker.now() - age.toNanos();
    while (!pending.isEmpty() && pending.element().sentAt <= cutoff) {
      InteractionTrace trace = pending.remove().trace;
      result.accept(trace);
      discord.traces().remove(trace);
    }
  }
}
