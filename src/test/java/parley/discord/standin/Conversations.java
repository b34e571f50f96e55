package parley.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import parley.testing.TestTimeouts;

/** All interactions, by their tokens. */
public final class Conversations {
  private final Map<String, Conversation> byToken = new ConcurrentHashMap<>();
  private volatile Duration patience = TestTimeouts.GENEROUS;

  Conversations() {}

  /** All of them. */
  public Collection<Conversation> all() {
    return List.copyOf(byToken.values());
  }

  /** Those whose person has seen nothing. */
  public List<Conversation> unanswered() {
    return byToken.values().stream().filter(c -> !c.answered()).toList();
  }

  /** Waits until the person has seen an answer. */
  public Conversation awaitAnswer(Conversation of) {
    Waiting.untilTrue(of::answered, "answer");
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
  void forget(Conversation conversation) {
    byToken.remove(conversation.token());
  }

  Conversation begin(ObjectNode interaction) {
    Conversation conversation = new Conversation(interaction);
    byToken.put(conversation.token(), conversation);
    return conversation;
  }

  Answer callback(Request request, String id, String token) {
    return of(token)
        .filter(c -> c.id().equals(id))
        .map(c -> c.respond(request, patience))
        .orElseGet(() -> Answer.refusal(404, 10062, "Unknown interaction"));
  }

  Answer followUp(Request request, String token) {
    return of(token).map(c -> c.followUp(request)).orElseGet(Messages::unknownWebhook);
  }

  Answer message(Request request, String token, String which) {
    return of(token).map(c -> c.message(request, which)).orElseGet(Messages::unknownWebhook);
  }

  private Optional<Conversation> of(String token) {
    return Optional.ofNullable(byToken.get(token));
  }
}
