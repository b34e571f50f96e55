package parley.discord.standin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;
import parley.testing.TestTimeouts;

/** Faults injected into requests until cleared. */
public final class Faults {
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<Delay> delays = new CopyOnWriteArrayList<>();
  private final List<Barrier> barriers = new CopyOnWriteArrayList<>();
  private volatile Duration latency = Duration.ZERO;

  Faults() {}

  private record Fault(
      Predicate<ReceivedRequest> filter, StubResponse answer, AtomicInteger remaining) {}

  private record Barrier(
      Predicate<ReceivedRequest> filter, Set<String> there, CountDownLatch latch) {}

  private record Delay(Predicate<ReceivedRequest> filter, Duration time) {}

  /** Matches requests whose path ends like this. */
  public static Predicate<ReceivedRequest> path(String suffix) {
    return request -> request.path().endsWith(suffix);
  }

  /** Matches first responses to interactions. */
  public static Predicate<ReceivedRequest> callback() {
    return path("/callback");
  }

  /** Matches upgrades of connections to the gateway. */
  public static Predicate<ReceivedRequest> gateway() {
    return request -> request.header("Upgrade").isPresent();
  }

  /** Adds latency to every request, half of it each way; events are not delayed. */
  public Faults latency(Duration time) {
    latency = time;
    return this;
  }

  /** Delays the handling of matching requests. */
  public Faults delay(Predicate<ReceivedRequest> filter, Duration time) {
    delays.add(new Delay(filter, time));
    return this;
  }

  /**
   * Holds matching requests back until so many have arrived. If they come one after another, each
   * waits in vain and is handled in the end.
   */
  public Faults barrier(Predicate<ReceivedRequest> filter, int count) {
    barriers.add(new Barrier(filter, ConcurrentHashMap.newKeySet(), new CountDownLatch(count)));
    return this;
  }

  /** Gives the next matching requests this response. */
  public Faults respond(Predicate<ReceivedRequest> filter, int times, StubResponse answer) {
    faults.add(new Fault(filter, answer, new AtomicInteger(times)));
    return this;
  }

  /** Removes all faults. */
  public void clear() {
    faults.clear();
    delays.clear();
    for (Barrier crowd : barriers) {
      while (crowd.latch.getCount() > 0) {
        crowd.latch.countDown();
      }
    }
    barriers.clear();
    latency = Duration.ZERO;
  }

  Duration oneWayLatency() {
    return latency.dividedBy(2);
  }

  Duration delay(ReceivedRequest request) {
    return delays.stream()
        .filter(d -> d.filter.test(request))
        .map(Delay::time)
        .reduce(oneWayLatency(), Duration::plus);
  }

  /** Waits at the barriers that match. */
  void awaitBarriers(ReceivedRequest request) {
    for (Barrier barrier : barriers) {
      if (barrier.filter.test(request)) {
        // A request that is sent again counts once.
        if (barrier.there.add(request.path())) {
          barrier.latch.countDown();
        }
        TestTimeouts.await(barrier.latch);
      }
    }
  }

  Optional<StubResponse> responseFor(ReceivedRequest request) {
    return faults.stream()
        .filter(f -> f.filter.test(request) && f.remaining.getAndDecrement() > 0)
        .findFirst()
        .map(Fault::answer);
  }
}
