package parley.discord;

import org.junit.jupiter.api.Test;
import parley.discord.standin.ConnectProxy;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.InteractionBuilder;

class StalledHandshakeTest {
  @Test
  void aHandshakeThatStallsIsGivenUp() throws Exception {
    try (StandIn standIn = StandIn.here()) {
      standIn.gateway().guilds(Guilds.whole());
      try (DiscordClientFixture _ = DiscordClientFixture.at(standIn)) {
        standIn.links().gateway(ConnectProxy.Mode.STALLED);
        standIn.links().cutGateway();
        Polling.untilTrue(() -> standIn.links().swallowed() > 0, "handshake that stalls");
        standIn.links().gateway(ConnectProxy.Mode.OPEN);
        standIn.gateway().awaitDisconnections(1);
        standIn.gateway().awaitConnected(1);
        var asked = standIn.deliver(InteractionBuilder.slash("ask").build());
        standIn.conversations().awaitAnswer(asked);
      }
    }
  }
}
