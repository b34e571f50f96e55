package parley.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parley.discord.standin.payload.Messages;
import parley.testing.TestTimeouts;

/** All interactions, by their tokens. */
public final class InteractionTraces {
  private final Map<String, InteractionTrace> byToken = new ConcurrentHashMap<>();
  private volatile Duration patience = TestTimeouts.GENEROUS;

  InteractionTraces() {}

  /** All of them. */
  public Collection<InteractionTrace> all() {
    return List.copyOf(byToken.values());
  }

  /** Those whose person has seen nothing. */
  public List<InteractionTrace> unanswered() {
    return byToken.values().stream().filter(c -> !c.answered()).toList();
  }

  /** Waits until the person has seen an answer. */
  public InteractionTrace awaitAnswer(InteractionTrace of) {
    Polling.untilTrue(of::answered, "answer");
    return of;
  }

  /**
   * After how long a first response is refused. Unless told, not after Discord's three seconds: a
   * bot on a slow machine may take longer, and only a measurement cares.
   */
  public void patience(Duration time) {
    patience = time;
  }

  /** Forgets one, so that a long load does not fill the memory. */
  public void forget(InteractionTrace conversation) {
    byToken.remove(conversation.token());
  }

  InteractionTrace begin(ObjectNode interaction) {
    InteractionTrace conversation = new InteractionTrace(interaction);
    byToken.put(conversation.token(), conversation);
    return conversation;
  }

  StubResponse callback(ReceivedRequest request, String id, String token) {
    return of(token)
        .filter(c -> c.id().equals(id))
        .map(c -> c.respond(request, patience))
        .orElseGet(() -> StubResponse.refusal(404, 10062, "Unknown interaction"));
  }

  StubResponse followUp(ReceivedRequest request, String token) {
    return of(token).map(c -> c.followUp(request)).orElseGet(Messages::unknownWebhook);
  }

  StubResponse message(ReceivedRequest request, String token, String which) {
    return of(token).map(c -> c.message(request, which)).orElseGet(Messages::unknownWebhook);
  }

  private Optional<InteractionTrace> of(String token) {
    return Optional.ofNullable(byToken.get(token));
  }
}
