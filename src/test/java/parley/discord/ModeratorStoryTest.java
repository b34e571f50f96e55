package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.payload.InteractionBuilder;

/**
 * A moderator finds an error, mends it on the phone, publishes and undoes that, as messages of the
 * whole bot at the stand-in. Run with {@code -Dgolden=write} to rewrite the files, and look at the
 * difference.
 */
class ModeratorStoryTest {
  private static final Path GOLDEN = Path.of("src/test/resources/discord/story");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Callback type 5 of Discord's interactions. */
  private static final int DEFERRED_MESSAGE = 5;

  private static final String QUESTION = "When was the lighthouse built?";

  private static final String ARTICLE =
      """
      ---
      title: The lighthouse
      author: Parley contributors
      as_of: 2026-11-01
      language: en
      examples: ["When was the lighthouse built?", "Who keeps the lighthouse?"]
      sources:
        S1: { publisher: Harbour office, title: Register, url: "https://example.org/register" }
      ---
      ## How it was built
      The lighthouse was built in 1781 by the town.[^S1]

      ## Who keeps it
      Two keepers live in the lighthouse and light it every night.[^S1]
      """;

  @Test
  void anErrorIsMendedOnThePhoneAndUndone(@TempDir Path folder) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("lighthouse.md"), ARTICLE);
    try (RunningBot bot = RunningBot.editing(folder)) {
      InteractionTrace found =
          bot.ask(InteractionBuilder.slash("ask").option("question", QUESTION));
      assertThat(seen(found)).contains("1781");

      InteractionTrace modal =
          bot.ask(
              moderator("edit")
                  .option("article", "lighthouse.md")
                  .option("section", "How it was built"));
      golden("1-modal", modal);

      JsonNode data = modal.callback().orElseThrow().path("data");
      InteractionTrace preview =
          bot.ask(
              InteractionBuilder.modalSubmit(
                      data,
                      modal.interaction(),
                      "## How it was built\nThe lighthouse was built in 1871 by the town.[^S1]")
                  .withPermissions(InteractionBuilder.MODERATOR_PERMISSIONS));
      golden("2-preview", preview);

      golden("3-published", press(bot, preview, "Publish"));
      assertThat(seen(bot.ask(InteractionBuilder.slash("ask").option("question", QUESTION))))
          .contains("1871")
          .doesNotContain("1781");
      golden("4-history", bot.ask(moderator("history")));

      InteractionTrace undo = bot.ask(moderator("undo"));
      golden("5-undo", undo);
      golden("6-undone", press(bot, undo, "Undo revision 2"));
      assertThat(seen(bot.ask(InteractionBuilder.slash("ask").option("question", QUESTION))))
          .contains("1781");

      InteractionTrace added =
          bot.ask(
              moderator("add")
                  .attachment(
                      "file",
                      bot.standIn.upload(
                          "mill.md", "# The mill\nThe mill ground corn until 1902.\n")));
      golden("7-added", added);
      press(bot, added, "Publish");
      assertThat(
              seen(
                  bot.ask(
                      InteractionBuilder.slash("ask")
                          .option("question", "Until when did the mill grind corn?"))))
          .contains("1902");
      assertThat(bot.standIn.violations()).isEmpty();
    }
  }

  @Test
  void theOwnerMayAndOthersAreToldHow(@TempDir Path folder) throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("lighthouse.md"), ARTICLE);
    try (RunningBot bot = RunningBot.editingForOwnersAlone(folder)) {
      InteractionTrace refused = bot.ask(moderator("history"));
      golden("8-refused", refused);

      assertThat(
              seen(bot.askAs("1100000000000000002", InteractionBuilder.slash("corpus", "history"))))
          .contains("Revision 1");
    }
  }

  private static InteractionBuilder moderator(String subcommand) {
    return InteractionBuilder.slash("corpus", subcommand)
        .withPermissions(InteractionBuilder.MODERATOR_PERMISSIONS);
  }

  private static InteractionTrace press(RunningBot bot, InteractionTrace trace, String label) {
    JsonNode message = trace.messages().getFirst();
    String customId =
        StreamSupport.stream(message.path("components").spliterator(), false)
            .flatMap(row -> StreamSupport.stream(row.path("components").spliterator(), false))
            .filter(button -> button.path("label").asText().equals(label))
            .map(button -> button.path("custom_id").asText())
            .findFirst()
            .orElseThrow();
    return bot.ask(
        InteractionBuilder.button(customId)
            .onMessage(message)
            .onEphemeralMessage()
            .withPermissions(InteractionBuilder.MODERATOR_PERMISSIONS));
  }

  private static String seen(InteractionTrace trace) {
    return trace.visiblePayloads().toString();
  }

  /** Compares the last that the person saw, without what differs from run to run. */
  private static void golden(String name, InteractionTrace trace) throws Exception {
    JsonNode shown = withFlagsOfDeferral(trace);
    String json =
        JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(shown)
                .replaceAll("<t:\\d+:f>", "<t:0:f>")
                .replaceAll("(publish|discard):[0-9a-f]{24}", "$1:DRAFT")
                .replaceAll("<@\\d+>", "<@0>")
                .replaceAll("in \\d+\\.\\d s", "in 0.0 s")
            + "\n";
    Path file = GOLDEN.resolve(name + ".json");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, json);
    }
    assertThat(json).as(name).isEqualTo(Files.readString(file));
  }

  /** What was deferred says in the deferral alone that it is ephemeral; people see the same. */
  private static JsonNode withFlagsOfDeferral(InteractionTrace trace) {
    ObjectNode shown = trace.visiblePayloads().getLast().deepCopy();
    JsonNode callback = trace.callback().orElseThrow();
    if (callback.path("type").asInt() == DEFERRED_MESSAGE) {
      shown.set("flags", callback.path("data").path("flags"));
    }
    return shown;
  }
}
