package parley.discord.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.discord.standin.Guilds;
import parley.discord.standin.Interactions;
import parley.discord.standin.Links;
import parley.discord.standin.StandIn;

class StuckTest {
  @Test
  void aHandshakeThatStallsIsGivenUp() throws Exception {
    try (StandIn standIn = StandIn.here()) {
      standIn.gateway().guilds(Guilds.whole());
      try (Serving _ = Serving.at(standIn)) {
        standIn.links().gateway(Links.Mode.STALLED);
        standIn.links().cutGateway();
        Thread.sleep(Duration.ofSeconds(2));
        standIn.links().gateway(Links.Mode.OPEN);
        standIn.gateway().awaitConnected(1, Duration.ofSeconds(50));
        var asked = standIn.deliver(Interactions.slash("ask").build());
        standIn.conversations().awaitAnswer(asked, Serving.SOON);
        assertThat(asked.late()).isFalse();
      }
    }
  }
}
