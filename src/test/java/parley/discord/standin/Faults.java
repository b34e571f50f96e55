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
import parley.testing.TestTimeouts;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;

/** What goes wrong with requests, until it is cleared. */
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

  /** A request whose path ends so. */
  public static Predicate<ReceivedRequest> path(String suffix) {
    return request -> request.path().endsWith(suffix);
  }

  /** The first response to an interaction. */
  public static Predicate<ReceivedRequest> callback() {
    return path("/callback");
  }

  /** The upgrade of a connection to a gateway. */
  public static Predicate<ReceivedRequest> gateway() {
    return request -> request.header("Upgrade").isPresent();
  }

  /**
   * Every request and its answer together take this much longer; half of it each way. Events take
   * no longer.
   */
  public Faults latency(Duration time) {
    latency = time;
    return this;
  }

  /** Requests that are meant take this much longer until they are looked at. */
  public Faults delay(Predicate<ReceivedRequest> filter, Duration time) {
    delays.add(new Delay(filter, time));
    return this;
  }

  /**
   * Requests that are meant are looked at only when so many with different paths are there; where
   * they come one after the other, the first waits in vain.
   */
  public Faults barrier(Predicate<ReceivedRequest> filter, int count) {
    barriers.add(new Barrier(filter, ConcurrentHashMap.newKeySet(), new CountDownLatch(count)));
    return this;
  }

  /** The next requests that are meant get this answer. */
  public Faults respond(Predicate<ReceivedRequest> filter, int times, StubResponse answer) {
    faults.add(new Fault(filter, answer, new AtomicInteger(times)));
    return this;
  }

  /** All goes well again; nobody waits any more. */
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

  /** Waits for the others. */
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
