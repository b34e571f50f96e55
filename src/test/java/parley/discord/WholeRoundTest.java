package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.discord.standin.Conversation;
import parley.discord.standin.Interactions;
import parley.discord.standin.OpenApiCheck;
import parley.discord.standin.Place;

/** The whole bot over the committed articles, through real Javacord, as people use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeRoundTest {
  private final RunningBot bot;

  WholeRoundTest(@TempDir Path state) throws Exception {
    bot = new RunningBot(state, UnaryOperator.identity());
  }

  @AfterAll
  void stop() {
    bot.close();
  }

  @Test
  void registersEveryCommandOnce() {
    List<String> names = new ArrayList<>();
    bot.discord.commands().forEach(command -> names.add(command.path("name").asText()));

    assertThat(names)
        .containsExactlyInAnyOrder(
            "ask",
            "history",
            "developments",
            "mediators",
            "outlook",
            "sources",
            "about",
            "corpus",
            "help",
            "Find passages");
  }

  @Test
  void answersEveryCommandButtonAndMenuWithinTheLimits() throws Exception {
    List<Conversation> conversations = new ArrayList<>();
    Conversation answer = ask(slash("ask").option("question", "When was Minsk II agreed?"));
    conversations.add(answer);
    assertThat(answer.messages().getFirst().toString()).contains("12 February 2015");
    conversations.addAll(pressAll(answer));
    for (String topic : List.of("history", "developments", "mediators", "outlook")) {
      Conversation overview = ask(slash(topic));
      conversations.add(overview);
      conversations.addAll(selectFirst(overview));
    }
    for (String command : List.of("sources", "about", "help")) {
      Conversation shown = ask(slash(command));
      conversations.add(shown);
      conversations.addAll(pressAll(shown));
    }
    Conversation refused = ask(slash("ask").option("question", "Who won the football world cup?"));
    conversations.add(refused);
    conversations.addAll(pressAll(refused));
    conversations.add(ask(Interactions.autocomplete("ask").typed("question", "mi")));
    conversations.add(
        ask(Interactions.messageMenu("Find passages", "They say Minsk II was never done")));
    for (String moderated : List.of("status", "check", "reload")) {
      conversations.add(
          ask(Interactions.slash("corpus", moderated).may(Interactions.MANAGE_SERVER)));
    }
    assertThat(conversations).hasSizeGreaterThan(25).allMatch(Conversation::answered);
    assertThat(bot.discord.violations()).isEmpty();
  }

  @Test
  void everyRequestIsAsDiscordDescribesIt() throws Exception {
    OpenApiCheck check = OpenApiCheck.orSkip();
    pressAll(ask(slash("ask").option("question", "Who signed the Minsk Protocol?")));
    ask(slash("mediators"));
    for (var request : bot.discord.requests().all()) {
      assertThat(check.check(request)).describedAs(request.toString()).isEmpty();
    }
  }

  @Test
  void suggestsAtTwoLetters() {
    Conversation typing = ask(Interactions.autocomplete("history").typed("question", "mi"));

    assertThat(typing.shown().getFirst().toString()).contains("Minsk");
  }

  @Test
  void refusesModeratorsCommandToOthers() {
    Conversation refused = ask(Interactions.slash("corpus", "reload").may(Interactions.MEMBER));

    assertThat(refused.callback().orElseThrow().path("data").path("flags").asInt()).isEqualTo(64);
    assertThat(refused.messages().getFirst().toString()).doesNotContain("passages now");
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void answersWhereverItIsAsked(Place place) {
    String person = place.guild().isEmpty() ? "/user" : "/member/user";
    List<Conversation> asked =
        List.of(
            ask(slash("ask").option("question", "Minsk II").in(place)),
            ask(Interactions.autocomplete("ask").typed("question", "mi").in(place)),
            ask(Interactions.messageMenu("Find passages", "Minsk II").in(place)),
            ask(Interactions.button("sources:0").in(place)),
            ask(slash("about").in(place).lacking("locale", person + "/discriminator")),
            ask(slash("help").in(place).lacking("channel", "channel_id")),
            ask(slash("outlook").in(place).lacking("context", "authorizing_integration_owners")));

    assertThat(asked).allMatch(Conversation::answered);
  }

  private Interactions slash(String command) {
    return Interactions.slash(command);
  }

  private Conversation ask(Interactions interaction) {
    return bot.ask(interaction);
  }

  private List<Conversation> pressAll(Conversation shown) {
    List<Conversation> pressed = new ArrayList<>();
    JsonNode message = shown.messages().getFirst();
    for (JsonNode row : message.path("components")) {
      for (JsonNode button : row.path("components")) {
        if (button.path("type").asInt() == 2) {
          String id = button.path("custom_id").asText();
          pressed.add(ask(Interactions.button(id).under(message).underPrivate()));
        }
      }
    }
    return pressed;
  }

  private List<Conversation> selectFirst(Conversation shown) {
    List<Conversation> selected = new ArrayList<>();
    JsonNode message = shown.messages().getFirst();
    for (JsonNode row : message.path("components")) {
      JsonNode select = row.path("components").path(0);
      if (select.path("type").asInt() == 3) {
        String id = select.path("custom_id").asText();
        String value = select.path("options").path(0).path("value").asText();
        selected.add(ask(Interactions.select(id, value).under(message).underPrivate()));
      }
    }
    return selected;
  }
}
