package parley.discord.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Every request that arrived, in order. */
public final class RequestLog {
  private final List<ReceivedRequest> all = new CopyOnWriteArrayList<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile boolean kept = true;

  RequestLog() {}

  /** All so far. */
  public List<ReceivedRequest> all() {
    return List.copyOf(all);
  }

  /** Those with this method whose path begins so. */
  public List<ReceivedRequest> of(String method, String path) {
    return all.stream()
        .filter(r -> r.method().equals(method) && r.path().startsWith(path))
        .toList();
  }

  /** The first that is meant; waits for it. */
  public ReceivedRequest await(Predicate<ReceivedRequest> which) {
    return Polling.until(() -> all.stream().filter(which).findFirst(), "request");
  }

  /** How many were under way at the same time, at most. */
  public int mostInFlight() {
    return most.get();
  }

  /** Forgets them all, and the most in flight. */
  public void clear() {
    all.clear();
    most.set(inFlight.get());
  }

  /** Keeps none from now on: a load of hours would fill the memory. */
  public void forget() {
    kept = false;
    clear();
  }

  void arrived(ReceivedRequest request) {
    if (kept) {
      all.add(request);
    }
    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
  }

  void answered(ReceivedRequest request, StubResponse answer) {
    inFlight.decrementAndGet();
    request.answered(answer);
  }
}
