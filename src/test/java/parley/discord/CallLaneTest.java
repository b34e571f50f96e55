package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parley.testing.TestTimeouts;

class CallLaneTest {
  @Test
  void runsNoMoreCallsAtOnceThanItHasRoomFor() throws Exception {
    CallLane lane = new CallLane(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger maxRunning = new AtomicInteger();
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      callers.add(Thread.startVirtualThread(() -> call(lane, running, maxRunning)));
    }
    for (Thread caller : callers) {
      TestTimeouts.join(caller);
    }
    assertThat(maxRunning.get()).isBetween(1, 2);
  }

  private static void call(CallLane lane, AtomicInteger running, AtomicInteger maxRunning) {
    try {
      var _ =
          lane.run(
              TestTimeouts.GENEROUS,
              () -> {
                maxRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
                return running.decrementAndGet();
              });
    } catch (RestException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void givesUpACallForWhichThereIsNoRoomInTime() throws Exception {
    CallLane lane = new CallLane(1);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread holder =
        Thread.startVirtualThread(() -> {
          try {
            var _ =
                lane.run(
                    Duration.ZERO,
                    () -> {
                      started.countDown();
                      TestTimeouts.await(release);
                      return true;
                    });
          } catch (RestException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    TestTimeouts.await(started);

    assertThatThrownBy(() -> lane.run(Duration.ZERO, () -> true))
        .isInstanceOf(RestException.class)
        .hasMessageContaining("too late");
    release.countDown();
    TestTimeouts.join(holder);
    assertThat(lane.<Boolean>run(Duration.ZERO, () -> true)).isTrue();
  }
}
