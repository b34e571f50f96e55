package parley.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.http.StubResponse;
import parley.testing.TestTimeouts;

/** All interactions, by token. */
public final class InteractionTraces {
  private final Map<String, InteractionTrace> byToken = new ConcurrentHashMap<>();
  private volatile Duration responseDeadline = TestTimeouts.GENEROUS;

  InteractionTraces() {}

  /** All interactions. */
  public Collection<InteractionTrace> all() {
    return List.copyOf(byToken.values());
  }

  /** Interactions whose person has seen nothing. */
  public List<InteractionTrace> withoutAnswer() {
    return byToken.values().stream().filter(trace -> !trace.isAnswered()).toList();
  }

  /** Waits until the person has seen an answer. */
  public InteractionTrace awaitAnswer(InteractionTrace trace) {
    Polling.untilTrue(trace::isAnswered, "answer");
    return trace;
  }

  /**
   * After how long a first response is refused. Unless told, not after Discord's three seconds: a
   * bot on a slow machine may take longer, and only a measurement cares.
   */
  public void setResponseDeadline(Duration deadline) {
    responseDeadline = deadline;
  }

  /** Forgets an interaction, to save memory under a long load. */
  public void remove(InteractionTrace trace) {
    byToken.remove(trace.token());
  }

  InteractionTrace start(ObjectNode interaction) {
    InteractionTrace trace = new InteractionTrace(interaction);
    byToken.put(trace.token(), trace);
    return trace;
  }

  StubResponse callback(ReceivedRequest request, String id, String token) {
    return find(token)
        .filter(trace -> trace.id().equals(id))
        .map(trace -> trace.respond(request, responseDeadline))
        .orElseGet(() -> StubResponse.error(404, 10062, "Unknown interaction"));
  }

  StubResponse followUp(ReceivedRequest request, String token) {
    return find(token)
        .map(trace -> trace.followUp(request))
        .orElseGet(InteractionTraces::unknownWebhook);
  }

  StubResponse message(ReceivedRequest request, String token, String reference) {
    return find(token)
        .map(trace -> trace.message(request, reference))
        .orElseGet(InteractionTraces::unknownWebhook);
  }

  private Optional<InteractionTrace> find(String token) {
    return Optional.ofNullable(byToken.get(token));
  }

  /** Discord's response to an unknown token. */
  static StubResponse unknownWebhook() {
    return StubResponse.error(404, 10015, "Unknown Webhook");
  }
}
