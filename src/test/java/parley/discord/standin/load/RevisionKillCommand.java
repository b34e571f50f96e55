package parley.discord.standin.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parley.library.RevisionKills;
import parley.library.RevisionKills.Moment;
import parley.text.FileTrees;
import parley.text.Stopwatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Kills a process that publishes, undoes, reloads and backs up, again and again. Each next start
 * must serve the revision before or the one after, never a mixture. The figures of 200 are in
 * src/docs/decisions/0123-kill-revisions.md.
 */
@Command(
    name = "kill-revisions",
    mixinStandardHelpOptions = true,
    description =
        "Kills a process while it publishes, undoes, reloads, migrates or backs up, and looks at"
            + " the next start.")
final class RevisionKillCommand implements Callable<Integer> {
  @Option(names = "--rounds", description = "How often; ${DEFAULT-VALUE}.")
  private int rounds = 200;

  @Option(names = "--seed", description = "Of the random moments; ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("kill-revisions");
    Stopwatch stopwatch = Stopwatch.start();
    try {
      Map<Moment, Integer> counts = new RevisionKills(folder, seed).run(rounds);
      System.out.println(row(counts, stopwatch.elapsed()));
      return 0;
    } catch (AssertionError e) {
      System.out.println("a start was not sound, seed " + seed + ": " + e.getMessage());
      return 1;
    } finally {
      FileTrees.delete(folder);
    }
  }

  private String row(Map<Moment, Integer> counts, Duration elapsed) {
    return counts.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", ", rounds + " kills, no fault: ", ""))
        + "; seed "
        + seed
        + ", "
        + elapsed.toSeconds()
        + " s";
  }
}
