package parley.discord.standin.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Ids;
import parley.testing.TestTimeouts;

/** The bot as a process of its own, with what it uses of the machine (Linux). */
final class BotProcess implements AutoCloseable {
  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  static BotProcess start(StandIn discord, Path data, List<String> commandLine) throws IOException {
    ProcessBuilder bot = new ProcessBuilder(commandLine).redirectErrorStream(true);
    Path log = Files.createDirectories(Path.of("target")).resolve("load.log");
    bot.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    bot.environment().put("PARLEY_DATA", data.toString());
    bot.environment().put("DISCORD_TOKEN", Ids.botToken());
    bot.environment().put("JAVA_TOOL_OPTIONS", discord.toolOptions());
    return new BotProcess(bot.start());
  }

  /** Processor time used so far, by the JIT compiler and the garbage collector too. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Resident memory in MiB, threads and open file descriptors, in words. */
  String usage() throws IOException {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    long threads;
    long descriptors;
    try (Stream<Path> tasks = Files.list(proc.resolve("task"));
        Stream<Path> files = Files.list(proc.resolve("fd"))) {
      threads = tasks.count();
      descriptors = files.count();
    }
    long residentKib =
        Files.readAllLines(proc.resolve("status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .sum();
    return "resident %d MiB, threads %d, descriptors %d"
        .formatted(residentKib / 1024, threads, descriptors);
  }

  /** Kills the process at once. */
  void kill() {
    process.destroyForcibly();
    var _ = TestTimeouts.exitCode(process);
  }

  @Override
  public void close() {
    process.destroy();
    var _ = TestTimeouts.exitCode(process);
  }
}
