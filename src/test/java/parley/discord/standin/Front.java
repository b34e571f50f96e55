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
final class Front extends Dispatcher {
  private final Requests requests;
  private final Faults faults;
  private final Function<Request, Answer> rest;
  private final Supplier<WebSocketListener> gateway;
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  Front(
      Requests requests,
      Faults faults,
      Function<Request, Answer> rest,
      Supplier<WebSocketListener> gateway) {
    this.requests = requests;
    this.faults = faults;
    this.rest = rest;
    this.gateway = gateway;
  }

  @Override
  public MockResponse dispatch(RecordedRequest recorded) {
    Request request = new Request(recorded);
    requests.arrived(request);
    Waiting.sleep(faults.delay(request));
    faults.gather(request);
    Optional<Answer> fault = faults.of(request);
    if (fault.isEmpty() && request.header("Upgrade").isPresent()) {
      requests.answered(request, new Answer(101, Map.of(), ""));
      return new MockResponse.Builder().webSocketUpgrade(gateway.get()).build();
    }
    Answer answer = fault.orElseGet(() -> answer(request));
    Waiting.sleep(faults.oneWay());
    requests.answered(request, answer);
    return answer.response();
  }

  /** What went wrong in the stand-in itself. */
  List<Throwable> failures() {
    return List.copyOf(failures);
  }

  private Answer answer(Request request) {
    try {
      return rest.apply(request);
    } catch (RuntimeException e) {
      failures.add(e);
      return Answer.failure(500);
    }
  }
}
