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

  /** All requests so far. */
  public List<ReceivedRequest> all() {
    return List.copyOf(all);
  }

  /** Requests with this method and a path that begins like this. */
  public List<ReceivedRequest> matching(String method, String path) {
    return all.stream()
        .filter(r -> r.method().equals(method) && r.path().startsWith(path))
        .toList();
  }

  /** Waits for the first matching request. */
  public ReceivedRequest await(Predicate<ReceivedRequest> filter) {
    return Polling.until(() -> all.stream().filter(filter).findFirst(), "request");
  }

  /** Largest number of requests handled at the same time. */
  public int maxInFlight() {
    return maxInFlight.get();
  }

  /** Forgets all requests and resets {@link #maxInFlight}. */
  public void clear() {
    all.clear();
    maxInFlight.set(inFlight.get());
  }

  /** Records no more requests, to save memory under a long load. */
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
