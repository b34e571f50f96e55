package parley.bot.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import parley.testing.TestTimeouts;

/** A process that runs out of memory in a task ends, so that its supervisor starts it anew. */
class OutOfMemoryTest {
  private static final Path LAUNCHER = Path.of("src/build/launcher/parley");

  /** Holds on to all the memory there is. */
  static final class Hog {
    private static final List<long[]> held = new ArrayList<>();

    private Hog() {}

    public static void main(String[] args) throws InterruptedException {
      WorkQueue queue = new WorkQueue("question", 1, 1, System::nanoTime);
      queue.offer(
          new WorkQueue.Task() {
            @Override
            public boolean work() {
              while (true) {
                held.add(new long[100_000]);
              }
            }

            @Override
            public void turnAway() {}
          });
      new CountDownLatch(1).await(); // as a bot would go on without its thread
    }
  }

  @Test
  void endsWithAMessage() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(memoryOptions());
    command.addAll(List.of("-Xmx16m", "-cp", System.getProperty("java.class.path")));
    command.add(Hog.class.getName());
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(TestTimeouts.exitCode(process)).isEqualTo(3);
    assertThat(errors).contains("Terminating due to java.lang.OutOfMemoryError");
  }

  /** The launcher's options for the case that memory runs out. */
  private static List<String> memoryOptions() throws Exception {
    List<String> options =
        Files.readAllLines(LAUNCHER).stream()
            .map(line -> line.replace("\\", "").strip())
            .filter(line ->
                line.startsWith("-XX:+ExitOnOut") || line.startsWith("-XX:+DisplayVMOutput"))
            .toList();
    assertThat(options).hasSize(2);
    return options;
  }
}
