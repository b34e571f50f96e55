package parley.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
  @TempDir Path state;

  @Test
  void tellsHowTheProcessIsNow() throws IOException {
    AtomicReference<Health> health = new AtomicReference<>(new Health(true, "connected"));
    HealthProbe probe = new HealthProbe(state);

    try (HealthSocket socket = HealthSocket.listen(state, health::get)) {
      assertThat(socket).isNotNull();
      assertThat(probe.ask()).contains(new Health(true, "connected"));
      health.set(new Health(false, "no word from Discord\nfor 90 s"));
      assertThat(probe.ask()).contains(new Health(false, "no word from Discord for 90 s"));
    }
    assertThat(probe.ask()).isEmpty();
  }

  @Test
  void takesThePlaceOfAProcessThatIsGone() throws IOException {
    Files.writeString(HealthSocket.in(state), "left behind");

    try (HealthSocket socket = HealthSocket.listen(state, () -> new Health(true, "back"))) {
      assertThat(socket).isNotNull();
      assertThat(new HealthProbe(state).ask()).contains(new Health(true, "back"));
    }
  }

  @Test
  void saysSoWhereThePathIsTooLong() {
    Path deep = state.resolve("x".repeat(120));

    assertThatThrownBy(() -> HealthSocket.listen(deep, () -> new Health(true, "")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(deep.toString());
  }

  @Test
  void findsNobodyWhereNoneIsRunning() {
    assertThat(new HealthProbe(state).ask()).isEmpty();
  }
}
