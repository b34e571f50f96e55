package parley.discord.standin.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The payloads have the shape Discord documents. */
class InteractionBuilderTest {
  @ParameterizedTest
  @EnumSource
  void aPersonIsAMemberInGuildsOnly(InteractionLocation location) {
    JsonNode interaction = InteractionBuilder.slash("ask").at(location).byUser("7").build();
    boolean inGuild = !location.guild().isEmpty();
    assertThat(interaction.has("member")).isEqualTo(inGuild);
    assertThat(interaction.has("user")).isNotEqualTo(inGuild);
    assertThat(interaction.at(inGuild ? "/member/user/id" : "/user/id").asText()).isEqualTo("7");
    assertThat(interaction.path("channel_id").asText()).isEqualTo(location.channel());
    assertThat(interaction.path("guild_id").asText("")).isEqualTo(location.guild());
  }

  @Test
  void optionsOfASubcommandAreInside() {
    JsonNode interaction =
        InteractionBuilder.slash("corpus", "reload").option("force", true).build();
    assertThat(interaction.at("/data/options/0/name").asText()).isEqualTo("reload");
    assertThat(interaction.at("/data/options/0/options/0/value").asBoolean()).isTrue();
  }

  @Test
  void whatIsTypedHasTheFocus() {
    JsonNode interaction =
        InteractionBuilder.autocomplete("ask").focusedOption("question", "wh").build();
    assertThat(interaction.path("type").asInt()).isEqualTo(4);
    assertThat(interaction.at("/data/options/0/focused").asBoolean()).isTrue();
  }

  @Test
  void aButtonStandsUnderAMessage() {
    JsonNode interaction =
        InteractionBuilder.select("open", "a", "b")
            .onEphemeralMessage()
            .onMessageRequestedBy("9")
            .build();
    assertThat(interaction.at("/data/values")).hasSize(2);
    assertThat(interaction.at("/message/flags").asInt()).isEqualTo(64);
    assertThat(interaction.at("/message/interaction_metadata/user/id").asText()).isEqualTo("9");
  }

  @Test
  void aModalIsSubmittedWithTheMessageItWasOpenedFrom() {
    JsonNode opener =
        InteractionBuilder.button("askon:x")
            .onMessage(Json.read("{\"embeds\":[{\"title\":\"t\"}]}"))
            .build();
    JsonNode modal =
        Json.read(
            "{\"custom_id\":\"m\",\"components\":[{\"type\":18,\"component\":{\"type\":4,"
                + "\"custom_id\":\"i\"}}]}");
    JsonNode submit = InteractionBuilder.modalSubmit(modal, opener, "why?").build();

    assertThat(submit.path("type").asInt()).isEqualTo(5);
    assertThat(submit.at("/data/custom_id").asText()).isEqualTo("m");
    assertThat(submit.at("/data/components/0/component/custom_id").asText()).isEqualTo("i");
    assertThat(submit.at("/data/components/0/component/value").asText()).isEqualTo("why?");
    assertThat(submit.at("/message/embeds/0/title").asText()).isEqualTo("t");
  }

  @Test
  void theMenuBringsTheMessage() {
    JsonNode data = InteractionBuilder.messageMenu("Find passages", "text").build().path("data");
    String target = data.path("target_id").asText();
    assertThat(data.at("/resolved/messages/" + target + "/content").asText()).isEqualTo("text");
  }

  @Test
  void fieldsCanBeTakenAway() {
    InteractionBuilder builder =
        InteractionBuilder.slash("ask").without("locale", "/member/user/discriminator");
    assertThat(builder.build().has("locale")).isFalse();
    assertThat(builder.build().at("/member/user").has("discriminator")).isFalse();
    assertThatThrownBy(() -> builder.without("nothing").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Guilds.without(Guilds.complete(), "/channels/0/position").at("/channels/0/position"))
        .isEmpty();
  }

  @Test
  void eachHasItsOwnIdAndToken() {
    InteractionBuilder builder = InteractionBuilder.slash("ask");
    assertThat(builder.build().path("token")).isNotEqualTo(builder.build().path("token"));
    assertThat(builder.build().path("id")).isNotEqualTo(builder.build().path("id"));
  }

  @ParameterizedTest
  @FieldSource("parley.discord.standin.payload.Guilds#OPTIONAL_FIELDS")
  void aGuildCanLackWhatDiscordMayLeaveOut(String path) {
    assertThat(Guilds.without(Guilds.complete(), path)).isNotEqualTo(Guilds.complete());
  }
}
