package parley.discord.edge;

import org.junit.jupiter.api.Test;
import parley.discord.standin.Guilds;
import parley.discord.standin.Interactions;
import parley.discord.standin.Links;
import parley.discord.standin.StandIn;
import parley.discord.standin.Waiting;

class StuckTest {
  @Test
  void aHandshakeThatStallsIsGivenUp() throws Exception {
    try (StandIn standIn = StandIn.here()) {
      standIn.gateway().guilds(Guilds.whole());
      try (Serving _ = Serving.at(standIn)) {
        standIn.links().gateway(Links.Mode.STALLED);
        standIn.links().cutGateway();
        Waiting.untilTrue(() -> standIn.links().swallowed() > 0, "handshake that stalls");
        standIn.links().gateway(Links.Mode.OPEN);
        standIn.gateway().awaitDisconnections(1);
        standIn.gateway().awaitConnected(1);
        var asked = standIn.deliver(Interactions.slash("ask").build());
        standIn.conversations().awaitAnswer(asked);
      }
    }
  }
}
