package parley.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.health.HeapWatchdog.ThrashingDetector;
import parley.testing.TestTimeouts;

class HeapWatchdogTest {
  private final ThrashingDetector detector = new ThrashingDetector();
  private long now;
  private long collectionMillis;

  @Test
  void endsAfterHalfAMinuteOfNothingButCollections() {
    look(0);
    for (int i = 0; i < 5; i++) {
      assertThat(look(4_700)).isFalse();
    }
    assertThat(look(4_700)).isTrue();
  }

  @Test
  void aBusyCollectorThatLetsTheProgramWorkIsNoReason() {
    for (int i = 0; i < 100; i++) {
      assertThat(look(4_400)).isFalse();
    }
  }

  @Test
  void oneIntervalOfWorkBeginsTheCountAnew() {
    look(0);
    for (int i = 0; i < 100; i++) {
      assertThat(look(i % 6 == 5 ? 1_000 : 5_000)).isFalse();
    }
  }

  /** Five seconds later. */
  private boolean look(long spentCollecting) {
    now += HeapWatchdog.INTERVAL.toNanos();
    collectionMillis += spentCollecting;
    return detector.isThrashing(now, collectionMillis);
  }

  /** Has so little room left that each allocation needs a collection, and never gives up. */
  static final class Thrasher {
    private static final List<byte[]> held = new ArrayList<>();

    private Thrasher() {}

    public static void main(String[] args) {
      HeapWatchdog _ = HeapWatchdog.start(Duration.ofMillis(100));
      while (true) {
        try {
          held.add(new byte[10_000]);
        } catch (OutOfMemoryError _) {
          held.removeLast();
          held.set(0, new byte[5_000 + held.size() % 2]); // garbage from the next one on
        }
      }
    }
  }

  @Test
  void endsAProcessThatOnlyCollects() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx24m",
                "-cp",
                System.getProperty("java.class.path"),
                Thrasher.class.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(TestTimeouts.exitCode(process)).isEqualTo(3);
    assertThat(errors).contains("memory is full");
  }
}
