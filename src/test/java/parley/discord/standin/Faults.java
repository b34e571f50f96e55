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

/** What goes wrong with requests, until it is cleared. */
public final class Faults {
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<Delay> delays = new CopyOnWriteArrayList<>();
  private final List<Crowd> crowds = new CopyOnWriteArrayList<>();
  private volatile Duration latency = Duration.ZERO;

  Faults() {}

  private record Fault(Predicate<ReceivedRequest> which, StubResponse answer, AtomicInteger left) {}

  private record Crowd(
      Predicate<ReceivedRequest> which, Set<String> there, CountDownLatch missing) {}

  private record Delay(Predicate<ReceivedRequest> which, Duration time) {}

  /** A request whose path ends so. */
  public static Predicate<ReceivedRequest> path(String end) {
    return request -> request.path().endsWith(end);
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
  public Faults delay(Predicate<ReceivedRequest> which, Duration time) {
    delays.add(new Delay(which, time));
    return this;
  }

  /**
   * Requests that are meant are looked at only when so many with different paths are there; where
   * they come one after the other, the first waits in vain.
   */
  public Faults together(Predicate<ReceivedRequest> which, int count) {
    crowds.add(new Crowd(which, ConcurrentHashMap.newKeySet(), new CountDownLatch(count)));
    return this;
  }

  /** The next requests that are meant get this answer. */
  public Faults answer(Predicate<ReceivedRequest> which, int times, StubResponse answer) {
    faults.add(new Fault(which, answer, new AtomicInteger(times)));
    return this;
  }

  /** All goes well again; nobody waits any more. */
  public void clear() {
    faults.clear();
    delays.clear();
    for (Crowd crowd : crowds) {
      while (crowd.missing.getCount() > 0) {
        crowd.missing.countDown();
      }
    }
    crowds.clear();
    latency = Duration.ZERO;
  }

  Duration oneWay() {
    return latency.dividedBy(2);
  }

  Duration delay(ReceivedRequest request) {
    return delays.stream()
        .filter(d -> d.which.test(request))
        .map(Delay::time)
        .reduce(oneWay(), Duration::plus);
  }

  /** Waits for the others. */
  void gather(ReceivedRequest request) {
    for (Crowd crowd : crowds) {
      if (crowd.which.test(request)) {
        // A request that is sent again counts once.
        if (crowd.there.add(request.path())) {
          crowd.missing.countDown();
        }
        TestTimeouts.await(crowd.missing);
      }
    }
  }

  Optional<StubResponse> of(ReceivedRequest request) {
    return faults.stream()
        .filter(f -> f.which.test(request) && f.left.getAndDecrement() > 0)
        .findFirst()
        .map(Fault::answer);
  }
}
