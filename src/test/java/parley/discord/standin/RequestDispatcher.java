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
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;

/** Logs every request, applies faults to it, and passes it on. */
final class RequestDispatcher extends Dispatcher {
  private final RequestLog requests;
  private final Faults faults;
  private final Function<ReceivedRequest, StubResponse> restApi;
  private final Supplier<WebSocketListener> gateway;
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  RequestDispatcher(
      RequestLog requests,
      Faults faults,
      Function<ReceivedRequest, StubResponse> restApi,
      Supplier<WebSocketListener> gateway) {
    this.requests = requests;
    this.faults = faults;
    this.restApi = restApi;
    this.gateway = gateway;
  }

  @Override
  public MockResponse dispatch(RecordedRequest recordedRequest) {
    ReceivedRequest request = new ReceivedRequest(recordedRequest);
    requests.onRequest(request);
    Polling.sleep(faults.delay(request));
    faults.awaitBarriers(request);
    Optional<StubResponse> fault = faults.responseFor(request);
    if (fault.isEmpty() && request.header("Upgrade").isPresent()) {
      requests.onResponse(request, new StubResponse(101, Map.of(), ""));
      return new MockResponse.Builder().webSocketUpgrade(gateway.get()).build();
    }
    StubResponse answer = fault.orElseGet(() -> respond(request));
    Polling.sleep(faults.oneWayLatency());
    requests.onResponse(request, answer);
    return answer.toMockResponse();
  }

  /** Failures of the stand-in itself. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  private StubResponse respond(ReceivedRequest request) {
    try {
      return restApi.apply(request);
    } catch (RuntimeException e) {
      failures.add(e);
      return StubResponse.serverError(500);
    }
  }
}
