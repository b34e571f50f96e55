package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import parley.bot.command.CommandPayload;
import parley.discord.standin.StandIn;
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
}
