package parley.discord.standin.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.StandIn;

/**
 * Interactions at a steady rate, whatever the answers do: a slow bot gets no fewer of them, as it
 * would from people who wait.
 */
final class LoadGenerator {
  private static final long LOOK = Duration.ofMillis(50).toNanos();

  private final StandIn discord;
  private final Ticker ticker;
  private final Deque<Sent> open = new ArrayDeque<>();
  private Duration patience = Duration.ofSeconds(10);

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

  private record Sent(InteractionTrace conversation, long at) {}

  /** After how long an interaction that nobody answered is lost. */
  LoadGenerator patience(Duration time) {
    patience = time;
    return this;
  }

  /**
   * Runs it.
   *
   * @param what the interaction of each number
   */
  LoadResult run(int perSecond, Duration time, LongFunction<ObjectNode> what) {
    LoadResult result = new LoadResult();
    long start = ticker.now();
    long count = perSecond * time.toMillis() / 1000;
    for (long i = 0; i < count; i++) {
      ticker.sleepUntil(start + i * 1_000_000_000L / perSecond);
      open.add(new Sent(discord.deliver(what.apply(i)), ticker.now()));
      if (i % perSecond == 0) {
        settle(result, patience);
        discord.lighten();
      }
    }
    long end = ticker.now() + patience.toNanos();
    while (open.stream().anyMatch(s -> !s.conversation.answered()) && ticker.now() < end) {
      ticker.sleepUntil(ticker.now() + LOOK);
    }
    settle(result, Duration.ZERO);
    return result;
  }

  private void settle(LoadResult result, Duration age) {
    long before = ticker.now() - age.toNanos();
    while (!open.isEmpty() && open.element().at <= before) {
      InteractionTrace over = open.remove().conversation;
      result.add(over);
      discord.conversations().forget(over);
    }
  }
}
