package parley.discord.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import parley.discord.command.Registration;
import parley.discord.standin.Ids;
import parley.discord.standin.StandIn;

class CommandRegistrarTest {
  @Test
  void overwritesOnlyWhenSomethingDiffers() throws Exception {
    Registration commands = mock(Registration.class);
    when(commands.json()).thenReturn(JsonNodeFactory.instance.arrayNode());
    when(commands.matches(any())).thenReturn(false, true);
    try (StandIn standIn = StandIn.here();
        Discord discord = new Discord(BotToken.parse(Ids.botToken()), "auto")) {
      assertThat(discord.application()).isEqualTo(Ids.APPLICATION);
      assertThat(discord.register(Ids.APPLICATION, commands)).isTrue();
      assertThat(discord.register(Ids.APPLICATION, commands)).isFalse();
      assertThat(standIn.requests().of("PUT", "/applications")).hasSize(1);
    }
  }
}
