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
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.InteractionLocation;
import parley.discord.standin.validation.OpenApiValidator;

/** The whole bot over the committed articles, through real Javacord, as people use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndToEndTest {
  private final RunningBot bot;

  EndToEndTest(@TempDir Path state) throws Exception {
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
    List<InteractionTrace> conversations = new ArrayList<>();
    InteractionTrace answer = ask(slash("ask").option("question", "When was Minsk II agreed?"));
    conversations.add(answer);
    assertThat(answer.messages().getFirst().toString()).contains("12 February 2015");
    conversations.addAll(pressAll(answer));
    for (String topic : List.of("history", "developments", "mediators", "outlook")) {
      InteractionTrace overview = ask(slash(topic));
      conversations.add(overview);
      conversations.addAll(selectFirst(overview));
    }
    for (String command : List.of("sources", "about", "help")) {
      InteractionTrace shown = ask(slash(command));
      conversations.add(shown);
      conversations.addAll(pressAll(shown));
    }
    InteractionTrace refused =
        ask(slash("ask").option("question", "Who won the football world cup?"));
    conversations.add(refused);
    conversations.addAll(pressAll(refused));
    conversations.add(ask(InteractionBuilder.autocomplete("ask").typed("question", "mi")));
    conversations.add(
        ask(InteractionBuilder.messageMenu("Find passages", "They say Minsk II was never done")));
    for (String moderated : List.of("status", "check", "reload")) {
      conversations.add(
          ask(InteractionBuilder.slash("corpus", moderated).may(InteractionBuilder.MANAGE_SERVER)));
    }
    assertThat(conversations).hasSizeGreaterThan(25).allMatch(InteractionTrace::answered);
    assertThat(bot.discord.violations()).isEmpty();
  }

  @Test
  void everyRequestIsAsDiscordDescribesIt() throws Exception {
    OpenApiValidator check = OpenApiValidator.orSkip();
    pressAll(ask(slash("ask").option("question", "Who signed the Minsk Protocol?")));
    ask(slash("mediators"));
    for (var request : bot.discord.requests().all()) {
      assertThat(check.check(request)).describedAs(request.toString()).isEmpty();
    }
  }

  @Test
  void suggestsAtTwoLetters() {
    InteractionTrace typing =
        ask(InteractionBuilder.autocomplete("history").typed("question", "mi"));

    assertThat(typing.shown().getFirst().toString()).contains("Minsk");
  }

  @Test
  void refusesModeratorsCommandToOthers() {
    InteractionTrace refused =
        ask(InteractionBuilder.slash("corpus", "reload").may(InteractionBuilder.MEMBER));

    assertThat(refused.callback().orElseThrow().path("data").path("flags").asInt()).isEqualTo(64);
    assertThat(refused.messages().getFirst().toString()).doesNotContain("passages now");
  }

  @ParameterizedTest
  @EnumSource(InteractionLocation.class)
  void answersWhereverItIsAsked(InteractionLocation place) {
    String person = place.guild().isEmpty() ? "/user" : "/member/user";
    List<InteractionTrace> asked =
        List.of(
            ask(slash("ask").option("question", "Minsk II").in(place)),
            ask(InteractionBuilder.autocomplete("ask").typed("question", "mi").in(place)),
            ask(InteractionBuilder.messageMenu("Find passages", "Minsk II").in(place)),
            ask(InteractionBuilder.button("sources:0").in(place)),
            ask(slash("about").in(place).lacking("locale", person + "/discriminator")),
            ask(slash("help").in(place).lacking("channel", "channel_id")),
            ask(slash("outlook").in(place).lacking("context", "authorizing_integration_owners")));

    assertThat(asked).allMatch(InteractionTrace::answered);
  }

  private InteractionBuilder slash(String command) {
    return InteractionBuilder.slash(command);
  }

  private InteractionTrace ask(InteractionBuilder interaction) {
    return bot.ask(interaction);
  }

  private List<InteractionTrace> pressAll(InteractionTrace shown) {
    List<InteractionTrace> pressed = new ArrayList<>();
    JsonNode message = shown.messages().getFirst();
    for (JsonNode row : message.path("components")) {
      for (JsonNode button : row.path("components")) {
        if (button.path("type").asInt() == 2) {
          String id = button.path("custom_id").asText();
          pressed.add(ask(InteractionBuilder.button(id).under(message).underPrivate()));
        }
      }
    }
    return pressed;
  }

  private List<InteractionTrace> selectFirst(InteractionTrace shown) {
    List<InteractionTrace> selected = new ArrayList<>();
    JsonNode message = shown.messages().getFirst();
    for (JsonNode row : message.path("components")) {
      JsonNode select = row.path("components").path(0);
      if (select.path("type").asInt() == 3) {
        String id = select.path("custom_id").asText();
        String value = select.path("options").path(0).path("value").asText();
        selected.add(ask(InteractionBuilder.select(id, value).under(message).underPrivate()));
      }
    }
    return selected;
  }
}
