package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import parley.bot.command.CommandPayload;
import parley.discord.standin.StandIn;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Ids;

class CommandRegistrarTest {
  @Test
  void overwritesOnlyWhenSomethingDiffers() throws Exception {
    CommandPayload commands = mock(CommandPayload.class);
    when(commands.json()).thenReturn(JsonNodeFactory.instance.arrayNode());
    when(commands.matches(any())).thenReturn(false, true);
    try (StandIn standIn = StandIn.startForThisJvm();
        DiscordClient discord = new DiscordClient(BotToken.parse(Ids.botToken()), "auto")) {
      assertThat(discord.applicationId()).isEqualTo(Ids.APPLICATION);
      assertThat(discord.register(Ids.APPLICATION, commands)).isTrue();
      assertThat(discord.register(Ids.APPLICATION, commands)).isFalse();
      assertThat(standIn.requests().matching("PUT", "/applications")).hasSize(1);
    }
  }

  @Test
  void aRefusalNamesFieldAndReason() throws Exception {
    CommandPayload commands = mock(CommandPayload.class);
    when(commands.json()).thenReturn(JsonNodeFactory.instance.arrayNode());
    when(commands.matches(any())).thenReturn(false);
    String body =
        """
        {"code":50035,"message":"Invalid Form Body","errors":{"0":{"name":{"_errors":[
          {"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}}}
        """;
    try (StandIn standIn = StandIn.startForThisJvm();
        DiscordClient discord = new DiscordClient(BotToken.parse(Ids.botToken()), "auto")) {
      standIn
          .faults()
          .respond(
              request -> request.method().equals("PUT"),
              1,
              new StubResponse(400, StubResponse.noContent().headers(), body));
      assertThatThrownBy(() -> discord.register(Ids.APPLICATION, commands))
          .hasMessage(
              "Discord answered 400 with code 50035 (Invalid Form Body: 0.name: BASE_TYPE_REQUIRED"
                  + " This field is required)");
    }
  }
}
