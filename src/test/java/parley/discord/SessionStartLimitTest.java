package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long the bot waits for starts of sessions, with a sleep that only notes it. */
class SessionStartLimitTest {
  private final List<Duration> slept = new ArrayList<>();

  @Test
  void waitsAsLongAsDiscordSays() throws Exception {
    await(2, limit(1, 1500), limit(1, 90_000), limit(2, 1));

    assertThat(slept).containsExactly(Duration.ofMillis(1500), Duration.ofSeconds(90));
  }

  @Test
  void asksNoMoreThanOnceASecond() throws Exception {
    await(1, limit(0, 0), limit(0, 999), limit(0, -5), limit(1000, 0));

    assertThat(slept).hasSize(3).containsOnly(Duration.ofSeconds(1));
  }

  @Test
  void doesNotWaitWhereEnoughAreLeft() throws Exception {
    await(2, limit(2, 60_000));
    await(2, JsonNodeFactory.instance.objectNode());

    assertThat(slept).isEmpty();
  }

  /** Where Discord says these, one after the other; each must be asked for. */
  private void await(int wanted, JsonNode first, JsonNode... later) throws Exception {
    Iterator<JsonNode> told = List.of(later).iterator();
    SessionStartLimit.await(first, wanted, told::next, slept::add);
    assertThat(told.hasNext()).isFalse();
  }

  private static JsonNode limit(int left, long resetAfter) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("total", 1000)
        .put("remaining", left)
        .put("reset_after", resetAfter);
  }
}
