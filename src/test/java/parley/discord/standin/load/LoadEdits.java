package parley.discord.standin.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.Users;

/**
 * A moderator who edits an article and publishes it during a load: form, preview, publication. An
 * edit that is wanted while the one before is under way comes after it.
 */
final class LoadEdits implements AutoCloseable {
  /** The file that is edited, which must be among the articles when the bot starts. */
  static final String FILE = "harbour-office.md";

  private static final String SECTION = "Who keeps the harbour";
  private static final String PUBLISHED = "Published as revision";

  private final StandIn discord;
  private final LoadResult result = new LoadResult();
  private final ExecutorService moderator = Executors.newSingleThreadExecutor();
  private int count;
  private int publishedCount;

  LoadEdits(StandIn discord) {
    this.discord = discord;
  }

  /** The article as it is before it is edited. */
  static String article() {
    return "# The harbour office\n" + section(0);
  }

  private static String section(int edit) {
    return "## %s\nKeeper number %d keeps the harbour and lights its lamps.\n"
        .formatted(SECTION, edit);
  }

  /** Begins an edit, or leaves it for after the one that is under way. */
  void requestEdit() {
    int edit = ++count;
    moderator.execute(() -> publish(edit));
  }

  private void publish(int edit) {
    InteractionTrace form =
        send(
            asModerator(
                InteractionBuilder.slash("corpus", "edit")
                    .option("article", FILE)
                    .option("section", SECTION)));
    Optional<JsonNode> modal = form.callback().map(callback -> callback.path("data"));
    if (modal.isEmpty() || !modal.get().has("custom_id")) {
      return;
    }
    InteractionTrace preview =
        send(
            asModerator(
                InteractionBuilder.modalSubmit(modal.get(), form.interaction(), section(edit))));
    Optional<String> button = buttonId(preview);
    if (button.isEmpty()) {
      return;
    }
    InteractionTrace publication =
        send(
            asModerator(
                InteractionBuilder.button(button.get())
                    .onMessage(preview.messages().getFirst())
                    .onEphemeralMessage()));
    Polling.untilTrue(() -> isOver(publication), "end of a publication");
    if (lastPayload(publication).contains(PUBLISHED)) {
      publishedCount++;
    }
  }

  private static InteractionBuilder asModerator(InteractionBuilder builder) {
    return builder.byUser(Users.OWNER_ID).withPermissions(InteractionBuilder.MODERATOR_PERMISSIONS);
  }

  private InteractionTrace send(InteractionBuilder builder) {
    InteractionTrace trace = discord.traces().awaitAnswer(discord.deliver(builder.build()));
    result.add(trace);
    return trace;
  }

  /** The button that publishes; a preview may first show that it is being made. */
  private static Optional<String> buttonId(InteractionTrace preview) {
    return preview.messages().stream()
        .flatMap(message -> elements(message.path("components")))
        .flatMap(row -> elements(row.path("components")))
        .filter(button -> button.path("label").asText().equals("Publish"))
        .map(button -> button.path("custom_id").asText())
        .findFirst();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** A progress message has neither a title nor a reason. */
  private static boolean isOver(InteractionTrace trace) {
    String last = lastPayload(trace);
    return !last.isEmpty() && !last.contains("Publishing: article");
  }

  private static String lastPayload(InteractionTrace trace) {
    return trace.visiblePayloads().isEmpty() ? "" : trace.visiblePayloads().getLast().toString();
  }

  /** Waits until the edits that were wanted have ended; there can be no more. */
  @Override
  public void close() {
    moderator.close();
  }

  /** Number of edits that were wanted. */
  int count() {
    return count;
  }

  /** Number of edits that became a revision; known once all have ended. */
  int publishedCount() {
    return publishedCount;
  }

  /** The interactions of the moderator; known once all edits have ended. */
  LoadResult result() {
    return result;
  }
}
