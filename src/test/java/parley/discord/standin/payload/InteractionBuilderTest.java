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
  void aPersonIsAMemberInGuildsOnly(InteractionLocation place) {
    JsonNode made = InteractionBuilder.slash("ask").in(place).by("7").build();
    boolean inGuild = !place.guild().isEmpty();
    assertThat(made.has("member")).isEqualTo(inGuild);
    assertThat(made.has("user")).isNotEqualTo(inGuild);
    assertThat(made.at(inGuild ? "/member/user/id" : "/user/id").asText()).isEqualTo("7");
    assertThat(made.path("channel_id").asText()).isEqualTo(place.channel());
    assertThat(made.path("guild_id").asText("")).isEqualTo(place.guild());
  }

  @Test
  void optionsOfASubcommandAreInside() {
    JsonNode made = InteractionBuilder.slash("corpus", "reload").option("force", true).build();
    assertThat(made.at("/data/options/0/name").asText()).isEqualTo("reload");
    assertThat(made.at("/data/options/0/options/0/value").asBoolean()).isTrue();
  }

  @Test
  void whatIsTypedHasTheFocus() {
    JsonNode made = InteractionBuilder.autocomplete("ask").typed("question", "wh").build();
    assertThat(made.path("type").asInt()).isEqualTo(4);
    assertThat(made.at("/data/options/0/focused").asBoolean()).isTrue();
  }

  @Test
  void aButtonStandsUnderAMessage() {
    JsonNode made = InteractionBuilder.select("open", "a", "b").underPrivate().askedBy("9").build();
    assertThat(made.at("/data/values")).hasSize(2);
    assertThat(made.at("/message/flags").asInt()).isEqualTo(64);
    assertThat(made.at("/message/interaction_metadata/user/id").asText()).isEqualTo("9");
  }

  @Test
  void theMenuBringsTheMessage() {
    JsonNode data = InteractionBuilder.messageMenu("Find passages", "text").build().path("data");
    String target = data.path("target_id").asText();
    assertThat(data.at("/resolved/messages/" + target + "/content").asText()).isEqualTo("text");
  }

  @Test
  void fieldsCanBeTakenAway() {
    InteractionBuilder ask =
        InteractionBuilder.slash("ask").lacking("locale", "/member/user/discriminator");
    assertThat(ask.build().has("locale")).isFalse();
    assertThat(ask.build().at("/member/user").has("discriminator")).isFalse();
    assertThatThrownBy(() -> ask.lacking("nothing").build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Guilds.lacking(Guilds.whole(), "/channels/0/position").at("/channels/0/position"))
        .isEmpty();
  }

  @Test
  void eachHasItsOwnIdAndToken() {
    InteractionBuilder ask = InteractionBuilder.slash("ask");
    assertThat(ask.build().path("token")).isNotEqualTo(ask.build().path("token"));
    assertThat(ask.build().path("id")).isNotEqualTo(ask.build().path("id"));
  }

  @ParameterizedTest
  @FieldSource("parley.discord.standin.payload.Guilds#OPTIONAL")
  void aGuildCanLackWhatDiscordMayLeaveOut(String path) {
    assertThat(Guilds.lacking(Guilds.whole(), path)).isNotEqualTo(Guilds.whole());
  }
}
