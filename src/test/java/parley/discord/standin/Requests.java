package parley.discord.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Every request that arrived, in order. */
public final class Requests {
  private final List<Request> all = new CopyOnWriteArrayList<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile boolean kept = true;

  Requests() {}

  /** All so far. */
  public List<Request> all() {
    return List.copyOf(all);
  }

  /** Those with this method whose path begins so. */
  public List<Request> of(String method, String path) {
    return all.stream()
        .filter(r -> r.method().equals(method) && r.path().startsWith(path))
        .toList();
  }

  /** The first that is meant; waits for it. */
  public Request await(Predicate<Request> which) {
    return Waiting.until(() -> all.stream().filter(which).findFirst(), "request");
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

  void arrived(Request request) {
    if (kept) {
      all.add(request);
    }
    most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
  }

  void answered(Request request, Answer answer) {
    inFlight.decrementAndGet();
    request.answered(answer);
  }
}
