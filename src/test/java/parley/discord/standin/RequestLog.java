package parley.discord.standin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;

/** Every request that arrived, in order. */
public final class RequestLog {
  private final List<ReceivedRequest> all = new CopyOnWriteArrayList<>();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger maxInFlight = new AtomicInteger();
  private volatile boolean isRecording = true;

  RequestLog() {}

  /** All so far. */
  public List<ReceivedRequest> all() {
    return List.copyOf(all);
  }

  /** Those with this method whose path begins so. */
  public List<ReceivedRequest> matching(String method, String path) {
    return all.stream()
        .filter(r -> r.method().equals(method) && r.path().startsWith(path))
        .toList();
  }

  /** The first that is meant; waits for it. */
  public ReceivedRequest await(Predicate<ReceivedRequest> filter) {
    return Polling.until(() -> all.stream().filter(filter).findFirst(), "request");
  }

  /** How many were under way at the same time, at most. */
  public int maxInFlight() {
    return maxInFlight.get();
  }

  /** Forgets them all, and the most in flight. */
  public void clear() {
    all.clear();
    maxInFlight.set(inFlight.get());
  }

  /** Keeps none from now on: a load of hours would fill the memory. */
  public void stopRecording() {
    isRecording = false;
    clear();
  }

  void onRequest(ReceivedRequest request) {
    if (isRecording) {
      all.add(request);
    }
    maxInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
  }

  void onResponse(ReceivedRequest request, StubResponse response) {
    inFlight.decrementAndGet();
    request.setResponse(response);
  }
}
