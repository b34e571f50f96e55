package parley.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.store.Store;
import parley.store.StoreBackup;
import parley.store.StoredRevision;
import parley.testing.TestTimeouts;
import parley.text.FileTrees;
import parley.text.Sha256;

/**
 * Kills a bot at random moments of what it does with revisions. The long form is {@link #main}; its
 * figures are in src/docs/decisions/0110-a-store-in-sqlite.md.
 */
class RevisionKillTest {
  private static final int KILLS = 6;
  private static final int MAX_MILLIS_OPENING = 600;
  private static final int MAX_EDITS = 12;
  private static final int MAX_MILLIS_EDITING = 200;

  @TempDir Path home;

  @Test
  void theNextStartServesARevisionAndNeverAMixture() throws Exception {
    new RevisionKillTest().kill(home, KILLS, new Random(26));
  }

  /**
   * Kills that many times: {@code java -cp ... parley.library.RevisionKillTest 200 SEED FOLDER}.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[2]);
    int kills = Integer.parseInt(args[0]);
    long lastRevision =
        new RevisionKillTest().kill(folder, kills, new Random(Long.parseLong(args[1])));
    System.out.println(kills + " kills, no fault; revision " + lastRevision + " at the end");
  }

  /** The first kill of each four is during the very first start, with its migration. */
  private long kill(Path folder, int kills, Random random) throws Exception {
    long newest = 0;
    for (int i = 0; i < kills; i++) {
      Path run = folder.resolve("run" + i / 4);
      boolean isFirstStart = i % 4 == 0;
      if (isFirstStart) {
        EditingProcess.writeFolder(run, 0);
      }
      Process process = EditingProcess.start(run);
      awaitOutput(process, isFirstStart ? 'o' : 'r');
      for (int edits = isFirstStart ? 0 : random.nextInt(MAX_EDITS); edits > 0; edits--) {
        awaitOutput(process, '.');
      }
      int millis = random.nextInt(isFirstStart ? MAX_MILLIS_OPENING : MAX_MILLIS_EDITING);
      boolean hasEnded = process.waitFor(millis, TimeUnit.MILLISECONDS);
      assertThat(hasEnded).as("ended by itself").isFalse();
      process.destroyForcibly();
      TestTimeouts.exitCode(process);
      newest = assertSound(run, newest, isFirstStart);
    }
    return newest;
  }

  private static void awaitOutput(Process process, char wanted) throws IOException {
    int read;
    do {
      read = process.getInputStream().read();
      assertThat(read).as("the output before it ended").isNotNegative();
    } while (read != wanted);
  }

  private static long assertSound(Path home, long newestBefore, boolean isFirstStart)
      throws Exception {
    try (KnowledgeBase bot =
        KnowledgeBase.openToEdit(
            EditingProcess.settings(home), ProgressListener.NONE, ArticleLossPolicy.ALLOW_ALL)) {
      StoredRevision newest =
          bot.editor().orElseThrow().revisions().newestWithContents().orElseThrow();
      List<String> titles =
          bot.articles(0, 10).entries().stream().map(each -> each.metadata().title()).toList();
      assertThat(titles).hasSize(2);
      String number = titles.getFirst().replace("Alpha ", "");
      assertThat(titles).containsExactly("Alpha " + number, "Beta " + number);
      for (Map.Entry<String, String> each : newest.contents().texts().entrySet()) {
        byte[] text = bot.editor().orElseThrow().text(each.getValue()).orElseThrow();
        assertThat(Sha256.hexOf(text)).isEqualTo(each.getValue());
        assertThat(new String(text, UTF_8)).contains(" " + number + "\n");
      }
      if (!isFirstStart) {
        assertThat(newest.revision().number()).isGreaterThanOrEqualTo(newestBefore);
      }
      assertBackupIsSound(home);
      return newest.revision().number();
    }
  }

  /** A backup that has its name is whole. */
  private static void assertBackupIsSound(Path home) throws Exception {
    Path copy = home.resolve("copy.db");
    if (Files.exists(copy)) {
      Path other = home.resolve("restored");
      new StoreBackup(other).restore(copy, Instant.EPOCH);
      assertThat(Store.openToRead(other).orElseThrow().revisions().newestWithContents())
          .isPresent();
      FileTrees.delete(other);
    }
  }
}
