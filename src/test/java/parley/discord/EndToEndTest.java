package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** The whole bot with the committed articles, over real Javacord. */
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
    bot.standIn.commands().forEach(command -> names.add(command.path("name").asText()));

    assertThat(names)
        .containsExactlyInAnyOrder(
            "ask",
            "history",
            "developments",
            "mediators",
            "outlook",
            "timeline",
            "latest",
            "sources",
            "about",
            "corpus",
            "help",
            "Find passages");
  }

  @Test
  void answersEveryCommandButtonAndMenuWithinTheLimits() throws Exception {
    List<InteractionTrace> traces = new ArrayList<>();
    InteractionTrace answer = ask(slash("ask").option("question", "When was Minsk II agreed?"));
    traces.add(answer);
    assertThat(answer.messages().getFirst().toString()).contains("12 February 2015");
    traces.addAll(pressAll(answer));
    for (String topic : List.of("history", "developments", "mediators", "outlook")) {
      InteractionTrace overview = ask(slash(topic));
      traces.add(overview);
      traces.addAll(selectFirst(overview));
    }
    for (String command : List.of("sources", "about", "help")) {
      InteractionTrace shown = ask(slash(command));
      traces.add(shown);
      traces.addAll(pressAll(shown));
    }
    InteractionTrace refused =
        ask(slash("ask").option("question", "Who won the football world cup?"));
    traces.add(refused);
    traces.addAll(pressAll(refused));
    traces.add(ask(InteractionBuilder.autocomplete("ask").focusedOption("question", "mi")));
    traces.add(
        ask(InteractionBuilder.messageMenu("Find passages", "They say Minsk II was never done")));
    for (String subcommand : List.of("status", "check", "reload")) {
      traces.add(
          ask(
              InteractionBuilder.slash("corpus", subcommand)
                  .withPermissions(InteractionBuilder.MODERATOR_PERMISSIONS)));
    }
    assertThat(traces).hasSizeGreaterThan(25).allMatch(InteractionTrace::isAnswered);
    assertThat(bot.standIn.violations()).isEmpty();
  }

  @Test
  void everyRequestIsAsDiscordDescribesIt() throws Exception {
    OpenApiValidator check = OpenApiValidator.loadOrSkip();
    InteractionTrace answer =
        ask(slash("ask").option("question", "Who signed the Minsk Protocol?"));
    pressAll(answer);
    pressAskOn(answer);
    ask(slash("mediators"));
    for (var request : bot.standIn.requests().all()) {
      assertThat(check.validate(request)).describedAs(request.toString()).isEmpty();
    }
  }

  @Test
  void asksOnFromTheTitleOfAMessage() {
    InteractionTrace answer = ask(slash("ask").option("question", "When was Minsk II agreed?"));
    InteractionTrace press = pressAskOn(answer);
    JsonNode modal = press.callback().orElseThrow().path("data");
    assertThat(press.callback().orElseThrow().path("type").asInt()).isEqualTo(9);
    assertThat(modal.path("title").asText()).isEqualTo("Ask on: When was Minsk II agreed?");

    InteractionTrace reply =
        ask(InteractionBuilder.modalSubmit(modal, press.interaction(), "who signed it"));
    assertThat(reply.messages().getFirst().at("/embeds/0/title").asText())
        .isEqualTo("Minsk II\\: who signed it");

    InteractionTrace empty = ask(InteractionBuilder.modalSubmit(modal, press.interaction(), "  "));
    assertThat(empty.messages().getFirst().path("content").asText()).contains("Nothing was typed");
    assertThat(bot.standIn.violations()).isEmpty();
  }

  @Test
  void suggestsAtTwoLetters() {
    InteractionTrace trace =
        ask(InteractionBuilder.autocomplete("history").focusedOption("question", "mi"));

    assertThat(trace.visiblePayloads().getFirst().toString()).contains("Minsk");
  }

  @Test
  void refusesModeratorsCommandToOthers() {
    InteractionTrace trace =
        ask(
            InteractionBuilder.slash("corpus", "reload")
                .withPermissions(InteractionBuilder.MEMBER_PERMISSIONS));

    assertThat(trace.callback().orElseThrow().path("data").path("flags").asInt()).isEqualTo(64);
    assertThat(trace.messages().getFirst().toString()).doesNotContain("passages now");
  }

  @ParameterizedTest
  @EnumSource(InteractionLocation.class)
  void answersWhereverItIsAsked(InteractionLocation location) {
    String person = location.guild().isEmpty() ? "/user" : "/member/user";
    List<InteractionTrace> traces =
        List.of(
            ask(slash("ask").option("question", "Minsk II").at(location)),
            ask(
                InteractionBuilder.autocomplete("ask")
                    .focusedOption("question", "mi")
                    .at(location)),
            ask(InteractionBuilder.messageMenu("Find passages", "Minsk II").at(location)),
            ask(InteractionBuilder.button("sources:0").at(location)),
            ask(slash("about").at(location).without("locale", person + "/discriminator")),
            ask(slash("help").at(location).without("channel", "channel_id")),
            ask(
                slash("outlook")
                    .at(location)
                    .without("context", "authorizing_integration_owners")));

    assertThat(traces).allMatch(InteractionTrace::isAnswered);
  }

  private InteractionBuilder slash(String command) {
    return InteractionBuilder.slash(command);
  }

  private InteractionTrace ask(InteractionBuilder interaction) {
    return bot.ask(interaction);
  }

  private List<InteractionTrace> pressAll(InteractionTrace trace) {
    List<InteractionTrace> traces = new ArrayList<>();
    JsonNode message = trace.messages().getFirst();
    for (JsonNode row : message.path("components")) {
      for (JsonNode button : row.path("components")) {
        if (button.path("type").asInt() == 2) {
          String id = button.path("custom_id").asText();
          traces.add(ask(InteractionBuilder.button(id).onMessage(message).onEphemeralMessage()));
        }
      }
    }
    return traces;
  }

  private InteractionTrace pressAskOn(InteractionTrace answer) {
    JsonNode message = answer.messages().getFirst();
    Matcher passageId = Pattern.compile(":([a-z2-7]{12})").matcher(message.toString());
    assertThat(passageId.find()).isTrue();
    return ask(
        InteractionBuilder.button("askon:" + passageId.group(1))
            .onMessage(message)
            .onEphemeralMessage());
  }

  private List<InteractionTrace> selectFirst(InteractionTrace trace) {
    List<InteractionTrace> traces = new ArrayList<>();
    JsonNode message = trace.messages().getFirst();
    for (JsonNode row : message.path("components")) {
      JsonNode select = row.path("components").path(0);
      if (select.path("type").asInt() == 3) {
        String id = select.path("custom_id").asText();
        String value = select.path("options").path(0).path("value").asText();
        traces.add(
            ask(InteractionBuilder.select(id, value).onMessage(message).onEphemeralMessage()));
      }
    }
    return traces;
  }
}
