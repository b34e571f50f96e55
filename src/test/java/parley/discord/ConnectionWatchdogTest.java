package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConnectionWatchdogTest {
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000); // nanoTime may wrap
  private final List<String> actions = new ArrayList<>();
  private final ConnectionWatchdog watchdog =
      new ConnectionWatchdog(
          new ConnectionWatchdog.Connection() {
            @Override
            public void closeWebSocket() {
              actions.add("drop");
            }

            @Override
            public void dropSession() {
              actions.add("log in anew");
            }

            @Override
            public void closeSocket() {
              actions.add("cut");
            }
          },
          now::get);

  @Test
  void leavesALivingConnectionAlone() {
    open();
    for (int i = 0; i < 100; i++) {
      pass(10);
      watchdog.onFrame();
      watchdog.onHeartbeatAck();
    }
    assertThat(actions).isEmpty();
  }

  @Test
  void dropsASilentConnectionAndThenCutsIt() {
    open();
    pass(15);
    assertThat(actions).isEmpty();
    pass(1);
    assertThat(actions).containsExactly("drop");
    pass(11);
    pass(100);
    assertThat(actions).containsExactly("drop", "cut");
  }

  @Test
  void dropsAConnectionWhoseHeartbeatsAreLost() {
    open();
    for (int i = 0; i < 26; i++) {
      pass(1);
      watchdog.onFrame();
    }
    assertThat(actions).containsExactly("drop");
  }

  @Test
  void cutsAConnectionThatGetsStuckBeingMade() {
    watchdog.onTransition();
    pass(10);
    assertThat(actions).isEmpty();
    pass(1);
    assertThat(actions).containsExactly("cut");
  }

  @Test
  void logsInAnewWhenTheLoginIsNotAnswered() {
    open();
    watchdog.onLoginSent();
    passAlive(10);
    assertThat(actions).isEmpty();
    passAlive(1);
    assertThat(actions).containsExactly("log in anew");
    open();
    watchdog.onLoginSent();
    watchdog.onLoginAnswered();
    passAlive(50);
    assertThat(actions).hasSize(1);
  }

  private void passAlive(int seconds) {
    for (int i = 0; i < seconds; i++) {
      watchdog.onFrame();
      watchdog.onHeartbeatAck();
      pass(1);
    }
  }

  @Test
  void hasNothingToDoBetweenConnections() {
    watchdog.onTransition();
    watchdog.onClosed();
    pass(1000);
    assertThat(actions).isEmpty();
  }

  private void open() {
    watchdog.onTransition();
    watchdog.onOpen();
    watchdog.onHello(Duration.ofSeconds(10));
  }

  private void pass(int seconds) {
    now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    watchdog.check();
  }
}
