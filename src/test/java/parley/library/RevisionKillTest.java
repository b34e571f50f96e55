package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.library.RevisionKills.Moment;

/**
 * The short form of the kills; the long one is the load driver's {@code kill-revisions}, see
 * src/docs/decisions/0123-kill-revisions.md.
 */
class RevisionKillTest {
  private static final int KILLS = 6;

  @TempDir Path folder;

  @Test
  void theNextStartServesARevisionAndNeverAMixture() throws Exception {
    Map<Moment, Integer> counts = new RevisionKills(folder, 26).run(KILLS);

    assertThat(counts.values().stream().mapToInt(each -> each).sum()).isEqualTo(KILLS);
    assertThat(counts).containsKey(Moment.MIGRATION);
  }

  @ParameterizedTest
  @CsvSource({
    "o, MIGRATION",
    "or, BETWEEN",
    "orp, PUBLISH",
    "orp., BETWEEN",
    "orp.u, UNDO",
    "orp.u.l, RELOAD",
    "orp.u.l.b, BACKUP",
    "'', BETWEEN"
  })
  void theMomentIsWhatWasBegunLast(String output, Moment moment) {
    assertThat(Moment.ofOutput(output)).isEqualTo(moment);
  }
}
