package parley.discord.standin.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.StandIn;
import parley.discord.standin.StandInClient;
import parley.discord.standin.payload.InteractionBuilder;

/** Counts against a bot that answers every other interaction. */
class LoadGeneratorTest {
  private final FakeTicker ticker = new FakeTicker();

  @Test
  void countsWhatIsAnsweredAndWhatIsLost() {
    try (StandIn discord = StandIn.start();
        StandInClient client = new StandInClient(discord)) {
      List<ObjectNode> interaction = new ArrayList<>();
      List<InteractionTrace> seen = new ArrayList<>();
      LoadResult result =
          new LoadGenerator(discord, ticker)
              .timeout(Duration.ofMillis(300))
              .run(
                  40,
                  Duration.ofSeconds(1),
                  i -> {
                    // Answers the one before, which is known to the stand-in by now.
                    if (i % 2 == 1) {
                      answer(client, interaction.getLast());
                    }
                    if (i == 39) {
                      seen.addAll(discord.traces().all());
                    }
                    interaction.add(InteractionBuilder.slash("ask").build());
                    return interaction.getLast();
                  });
      assertThat(result.sent()).isEqualTo(40);
      assertThat(result.lost()).isEqualTo(20);
      List<Duration> times = times(seen);
      assertThat(times).hasSize(20);
      assertThat(result.percentile(0.5)).isEqualTo(times.get(9));
      assertThat(result.percentile(1)).isEqualTo(times.getLast());
      assertThat(result.late())
          .isEqualTo((int) seen.stream().filter(InteractionTrace::isLate).count());
      assertThat(discord.traces().all()).isEmpty();
      // The last one went out at 975 ms; those that nobody answered were waited for.
      assertThat(ticker.now).isGreaterThanOrEqualTo(Duration.ofMillis(1275).toNanos());
    }
  }

  private static List<Duration> times(Collection<InteractionTrace> of) {
    return of.stream().flatMap(each -> each.responseTime().stream()).sorted().toList();
  }

  private static void answer(StandInClient client, JsonNode interaction) {
    String path =
        "/interactions/"
            + interaction.path("id").asText()
            + "/"
            + interaction.path("token").asText();
    client.call("POST", path + "/callback", "{\"type\":4,\"data\":{\"content\":\"x\"}}");
  }

  /** Time that passes only while somebody sleeps. */
  private static final class FakeTicker implements LoadGenerator.Ticker {
    private long now;

    @Override
    public long now() {
      return now;
    }

    @Override
    public void sleepUntil(long due) {
      now = Math.max(now, due);
    }
  }
}
