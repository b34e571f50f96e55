package parley.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthServerTest {
  @TempDir Path state;

  @Test
  void reportsTheCurrentHealth() throws IOException {
    AtomicReference<HealthReport> health =
        new AtomicReference<>(new HealthReport(true, "connected"));
    HealthClient probe = new HealthClient(state);

    try (HealthServer socket = HealthServer.listen(state, health::get)) {
      assertThat(socket).isNotNull();
      assertThat(probe.fetch()).contains(new HealthReport(true, "connected"));
      health.set(new HealthReport(false, "no word from Discord\nfor 90 s"));
      assertThat(probe.fetch()).contains(new HealthReport(false, "no word from Discord for 90 s"));
    }
    assertThat(probe.fetch()).isEmpty();
  }

  @Test
  void replacesTheSocketOfAnEndedProcess() throws IOException {
    Files.writeString(HealthServer.socketPath(state), "left behind");

    try (HealthServer socket = HealthServer.listen(state, () -> new HealthReport(true, "back"))) {
      assertThat(socket).isNotNull();
      assertThat(new HealthClient(state).fetch()).contains(new HealthReport(true, "back"));
    }
  }

  @Test
  void reportsATooLongPath() {
    Path deep = state.resolve("x".repeat(120));

    assertThatThrownBy(() -> HealthServer.listen(deep, () -> new HealthReport(true, "")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(deep.toString());
  }

  @Test
  void isEmptyWithoutARunningBot() {
    assertThat(new HealthClient(state).fetch()).isEmpty();
  }
}
