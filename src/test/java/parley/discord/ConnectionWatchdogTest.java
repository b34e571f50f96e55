package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConnectionWatchdogTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000); // nanoTime may wrap
  private final List<String> done = new ArrayList<>();
  private final ConnectionWatchdog watchdog =
      new ConnectionWatchdog(
          new ConnectionWatchdog.Link() {
            @Override
            public void drop() {
              done.add("drop");
            }

            @Override
            public void cut() {
              done.add("cut");
            }
          },
          now::get);

  @Test
  void leavesALivingConnectionAlone() {
    open();
    for (int i = 0; i < 100; i++) {
      pass(10);
      watchdog.frame();
      watchdog.acknowledged();
    }
    assertThat(done).isEmpty();
  }

  @Test
  void dropsASilentConnectionAndThenCutsIt() {
    open();
    pass(15);
    assertThat(done).isEmpty();
    pass(1);
    assertThat(done).containsExactly("drop");
    pass(11);
    pass(100);
    assertThat(done).containsExactly("drop", "cut");
  }

  @Test
  void dropsAConnectionWhoseHeartbeatsAreLost() {
    open();
    for (int i = 0; i < 26; i++) {
      pass(1);
      watchdog.frame();
    }
    assertThat(done).containsExactly("drop");
  }

  @Test
  void cutsAConnectionThatGetsStuckBeingMade() {
    watchdog.changing();
    pass(10);
    assertThat(done).isEmpty();
    pass(1);
    assertThat(done).containsExactly("cut");
  }

  @Test
  void hasNothingToDoBetweenConnections() {
    watchdog.changing();
    watchdog.closed();
    pass(1000);
    assertThat(done).isEmpty();
  }

  private void open() {
    watchdog.changing();
    watchdog.open();
    watchdog.heartbeat(Duration.ofSeconds(10));
  }

  private void pass(int seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    watchdog.look();
  }
}
