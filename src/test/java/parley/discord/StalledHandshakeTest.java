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
    try (StandIn standIn = StandIn.startForThisJvm()) {
      standIn.gateway().setGuilds(Guilds.complete());
      try (DiscordClientFixture _ = DiscordClientFixture.connect(standIn)) {
        standIn.connectProxy().setGatewayMode(ConnectProxy.Mode.STALLED);
        standIn.connectProxy().closeGatewayConnections();
        Polling.untilTrue(() -> standIn.connectProxy().swallowed() > 0, "handshake that stalls");
        standIn.connectProxy().setGatewayMode(ConnectProxy.Mode.OPEN);
        standIn.gateway().awaitDisconnections(1);
        standIn.gateway().awaitConnected(1);
        var trace = standIn.deliver(InteractionBuilder.slash("ask").build());
        standIn.traces().awaitAnswer(trace);
      }
    }
  }
}
