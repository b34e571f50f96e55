package parley.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the load driver counts, with a bot that answers every other interaction. */
class LoadTest {
  @Test
  void countsWhatIsAnsweredAndWhatIsLost() {
    try (StandIn discord = StandIn.start();
        Client client = new Client(discord)) {
      discord.faults().latency(Duration.ofMillis(20));
      LoadResult result =
          new Load(discord)
              .patience(Duration.ofMillis(300))
              .run(
                  40,
                  Duration.ofSeconds(1),
                  i -> {
                    var asked = Interactions.slash("ask").build();
                    if (i % 2 == 0) {
                      Thread.ofVirtual().start(() -> answer(client, asked));
                    }
                    return asked;
                  });
      assertThat(result.sent()).isEqualTo(40);
      assertThat(result.lost()).isEqualTo(20);
      assertThat(result.late()).isZero();
      assertThat(result.within(0.5)).isBetween(Duration.ofMillis(10), Duration.ofSeconds(1));
      assertThat(discord.conversations().all()).isEmpty();
    }
  }

  private static void answer(Client client, JsonNode asked) {
    String path = "/interactions/" + asked.path("id").asText() + "/" + asked.path("token").asText();
    Waiting.sleep(Duration.ofMillis(5));
    client.call("POST", path + "/callback", "{\"type\":4,\"data\":{\"content\":\"x\"}}");
  }
}
