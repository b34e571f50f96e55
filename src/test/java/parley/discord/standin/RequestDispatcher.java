package parley.discord.standin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.WebSocketListener;

/** Takes every request: notes it, delays it, fails it, or passes it on. */
final class RequestDispatcher extends Dispatcher {
  private final RequestLog requests;
  private final Faults faults;
  private final Function<ReceivedRequest, StubResponse> rest;
  private final Supplier<WebSocketListener> gateway;
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  RequestDispatcher(
      RequestLog requests,
      Faults faults,
      Function<ReceivedRequest, StubResponse> rest,
      Supplier<WebSocketListener> gateway) {
    this.requests = requests;
    this.faults = faults;
    this.rest = rest;
    this.gateway = gateway;
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) {
    ReceivedRequest request = new ReceivedRequest(recorded);
    requests.arrived(request);
    Polling.sleep(faults.delay(request));
    faults.gather(request);
    Optional<StubResponse> fault = faults.of(request);
    if (fault.isEmpty() && request.header("Upgrade").isPresent()) {
      requests.answered(request, new StubResponse(101, Map.of(), ""));
      return new MockResponse.Builder().webSocketUpgrade(gateway.get()).build();
    }
    StubResponse answer = fault.orElseGet(() -> answer(request));
    Polling.sleep(faults.oneWay());
    requests.answered(request, answer);
    return answer.response();
  }

  /** What went wrong in the stand-in itself. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  private StubResponse answer(ReceivedRequest request) {
    try {
      return rest.apply(request);
    } catch (RuntimeException e) {
      failures.add(e);
      return StubResponse.failure(500);
    }
  }
}
