package parley.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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

  /**
   * Has so little room left that each allocation needs a collection, and never gives up. Millions
   * of small objects make a collection long: beside it, what a busy machine takes to get from the
   * collector's thread to ours and back is little.
   */
  static final class Thrasher {
    private final Thrasher next;

    private Thrasher() {
      this.next = this;
    }

    private Thrasher(Thrasher next) {
      this.next = next;
    }

    public static void main(String[] args) {
      HeapWatchdog _ = HeapWatchdog.start(Duration.ofMillis(100));
      Thrasher held = new Thrasher();
      boolean isFull = false;
      while (true) {
        try {
          if (isFull) {
            held = held.next; // garbage from now on
          }
          held = new Thrasher(held);
        } catch (OutOfMemoryError _) {
          isFull = true; // nothing else: what runs for the first time may need memory itself
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
                "-Xmx64m",
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
