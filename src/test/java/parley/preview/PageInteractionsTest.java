package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.command.BotDependencies;
import parley.bot.command.CommandPayload;
import parley.bot.command.CommandRegistry;
import parley.testing.TestTimeouts;

/** Interactions in, the JSON of messages out. */
class PageInteractionsTest {
  private static final String QUESTION = "When was the lighthouse built?";

  private @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  private PreviewFixture reading() throws Exception {
    return opened(PreviewFixture.reading(folder));
  }

  private PreviewFixture editing() throws Exception {
    return opened(PreviewFixture.editing(folder));
  }

  private PreviewFixture opened(PreviewFixture preview) {
    open.add(preview);
    return preview;
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void anAnswerIsTheMessageThatDiscordWouldGet() throws Exception {
    PageClient browser = reading().enter();
    List<JsonNode> parts =
        browser.interact("person", PageClient.slash("ask", "question", QUESTION));

    assertThat(parts.getFirst().at("/callback/type").asInt()).isEqualTo(4);
    JsonNode message = parts.getFirst().at("/callback/data");
    assertThat(message.path("flags").asInt()).isEqualTo(64);
    assertThat(message.at("/embeds/0/title").asText()).isEqualTo(QUESTION);
    assertThat(message.at("/embeds/0/description").asText()).contains("**").contains("1781");
    assertThat(message.at("/allowed_mentions/parse").isEmpty()).isTrue();
    assertThat(parts.getLast().at("/state/articles").asInt()).isEqualTo(2);
    assertThat(parts.getLast().at("/state/ranking").asText()).isEqualTo("by words");
  }

  @Test
  void theSetupHoldsTheCommandsAsTheyAreRegistered() throws Exception {
    PreviewFixture preview = reading();
    JsonNode setup = new ObjectMapper().readTree(preview.enter().get("/setup").body());

    try (var knowledgeBase = PreviewFixture.open(preview.settings, false)) {
      CommandRegistry registry =
          CommandRegistry.create(
              new BotDependencies(knowledgeBase, preview.settings, "1.2.3", PreviewFixture.CLOCK));
      assertThat(setup.path("commands")).isEqualTo(CommandPayload.from(registry).json());
    }
    assertThat(setup.path("is_editing").asBoolean()).isFalse();
    assertThat(setup.path("roles")).hasSize(3);
  }

  @Test
  void anOptionIsCompletedAsOneTypes() throws Exception {
    String typing =
        """
        {"type": 4, "data": {"type": 1, "name": "ask", "options": [
          {"type": 3, "name": "question", "value": "when was the li", "focused": true}]}}
        """;
    JsonNode callback = reading().enter().interact("person", typing).getFirst().path("callback");

    assertThat(callback.path("type").asInt()).isEqualTo(8);
    assertThat(callback.at("/data/choices/0/name").asText()).isEqualTo(QUESTION);
  }

  @Test
  void theRoleDecidesWhoModeratesWhateverTheInteractionClaims() throws Exception {
    PageClient browser = editing().enter();
    assertThat(title(browser.run("moderator", "corpus status"))).contains("Status");
    assertThat(title(browser.run("owner", "corpus status"))).contains("Status");
    assertThat(browser.run("person", "corpus status").path("content").asText())
        .startsWith("Only those who manage this server");

    String claiming =
        PageClient.slash("corpus status")
            .replaceFirst(
                "\\{",
                "{\"user\": {\"id\": \"103\"}, \"member\": {\"user\": {\"id\": \"103\"},"
                    + " \"permissions\": \"8\"}, \"guild_id\": \"1\",");
    assertThat(browser.interact("person", claiming).toString())
        .contains("Only those who manage this server");
  }

  private static String title(JsonNode message) {
    return message.at("/embeds/0/title").asText();
  }

  @Test
  void whatIsSavedIsSeenAtTheNextQuestion() throws Exception {
    PreviewFixture preview = reading();
    PageClient browser = preview.enter();
    assertThat(ask(browser)).contains("1781").doesNotContain("notice");
    preview.save("lighthouse.md", PreviewFixture.LIGHTHOUSE.replace("1781 by", "1790 by"));

    assertThat(ask(browser))
        .contains("The folder was read again: 1 changed, 0 added, 0 left out or removed.")
        .contains("1790");
    assertThat(ask(browser)).contains("1790").doesNotContain("notice");
    preview.save("lighthouse.asked", "## How it was built\nHow old is the beacon?\n");
    assertThat(ask(browser)).contains("The folder was read again: 1 changed");
  }

  @Test
  void whatIsSavedIsSeenWhereRevisionsAreKept() throws Exception {
    PreviewFixture preview = editing();
    PageClient browser = preview.enter();
    assertThat(ask(browser)).contains("1781");
    preview.save("lighthouse.md", PreviewFixture.LIGHTHOUSE.replace("1781 by", "1790 by"));

    assertThat(ask(browser)).contains("read again: 1 changed").contains("1790");
    assertThat(browser.run("moderator", "corpus history").toString()).contains("Revision 2");
  }

  @Test
  void aCorpusWithErrorsSaysWhichAndServesTheRest() throws Exception {
    PreviewFixture preview = reading();
    PageClient browser = preview.enter();
    preview.save("mill.md", "# The mill\nThe mill was built in 1650.\n");
    preview.save("quay.md", "# The quay\nThe quay was built in 1660.\n");
    assertThat(ask(browser)).contains("0 changed, 2 added");
    preview.save("harbour.md", "---\ntitle: [\n---\ntext\n");

    assertThat(ask(browser))
        .contains("1 left out or removed. Left out for an error: harbour.md:")
        .contains("1781");
    assertThat(browser.get("/state").body()).contains("\"errors\":1");
  }

  @Test
  void aFolderThatLostItsArticlesIsNotServed() throws Exception {
    PreviewFixture preview = reading();
    PageClient browser = preview.enter();
    Files.delete(preview.corpus.resolve("harbour.md"));
    assertThat(ask(browser)).contains("The folder has lost 1 article; all are served");
    Files.delete(preview.corpus.resolve("lighthouse.md"));
    Files.delete(preview.corpus);
    assertThat(ask(browser)).contains("The articles changed and were not read").contains("1781");
  }

  private static String ask(PageClient browser) throws Exception {
    return browser.interact("person", PageClient.slash("ask", "question", QUESTION)).toString();
  }

  @Test
  void aHundredTabsAreAnswered() throws Exception {
    PreviewFixture preview = reading();
    PageClient browser = preview.enter();
    Callable<String> tab =
        () -> {
          assertThat(browser.get("/").status()).isEqualTo(200);
          assertThat(browser.get("/setup").status()).isEqualTo(200);
          return ask(browser);
        };
    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        answers.add(tabs.submit(tab));
      }
      for (Future<String> answer : answers) {
        assertThat(TestTimeouts.get(answer)).contains("1781");
      }
    }
    long threads =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("page-"))
            .count();
    assertThat(threads).isBetween(1L, (long) PreviewLimits.MAX_THREADS);
  }

  @Test
  void withoutVectorsAnswersGoByWordsAndThePageSaysSo() throws Exception {
    assertThat(reading().enter().get("/state").body())
        .contains("\"ranking\":\"by words\"")
        .contains("\"is_computing\":false");
  }
}
