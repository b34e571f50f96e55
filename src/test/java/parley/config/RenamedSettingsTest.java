package parley.config;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.logging.LogCapture;

/** Settings under their previous names, which are accepted until the next release. */
class RenamedSettingsTest extends ConfigFolderFixture {
  private LogCapture log;

  @BeforeEach
  void captureLog() {
    log = LogCapture.attachTo(RenamedSettings.class);
  }

  @AfterEach
  void releaseLog() {
    log.close();
  }

  @Test
  void oldKeysWorkWithAWarningEach() throws Exception {
    write("words.txt", "Kyiv, Kiev");
    write(
        "config/parley.conf",
        """
        search {
          adjacent-weight = 2
          near-weight = 3
          variants = words.txt
        }
        discord.reload.most-lost = 0.5
        """);

    Settings settings = read(Map.of());

    assertThat(settings.search().phraseWeight()).isEqualTo(2);
    assertThat(settings.search().proximityWeight()).isEqualTo(3);
    assertThat(settings.search().synonyms()).contains(directory.resolve("words.txt"));
    assertThat(settings.discord().maxArticleLoss()).isEqualTo(0.5);
    assertThat(log.events()).extracting(ILoggingEvent::getLevel).containsOnly(Level.WARN);
    assertThat(log.messages())
        .containsExactly(
            warning(2, "search.adjacent-weight", "search.phrase-weight"),
            warning(3, "search.near-weight", "search.proximity-weight"),
            warning(4, "search.variants", "search.synonyms"),
            warning(6, "discord.reload.most-lost", "discord.reload.max-article-loss"));
  }

  @Test
  void newKeysWorkWithoutAWarning() throws Exception {
    write(
        "config/parley.conf",
        "search { phrase-weight = 2, synonyms = null }\ndiscord.reload.max-article-loss = 0.5");

    assertThat(read(Map.of()).search().phraseWeight()).isEqualTo(2);
    assertThat(read(Map.of()).discord().maxArticleLoss()).isEqualTo(0.5);
    assertThat(log.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "search.adjacent-weight, search.phrase-weight, 2",
    "search.near-weight, search.proximity-weight, 2",
    "search.variants, search.synonyms, null",
    "discord.reload.most-lost, discord.reload.max-article-loss, 0.5",
  })
  void bothNamesAreAnError(String oldKey, String newKey, String value) throws Exception {
    write("config/parley.conf", newKey + " = " + value + "\n" + oldKey + " = " + value);

    assertThat(errors(Map.of()))
        .containsExactly(
            "config/parley.conf:2: "
                + oldKey
                + ": found beside "
                + newKey
                + " (config/parley.conf:1), expected only the latter, which is its new name; delete"
                + " "
                + oldKey);
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void bothNamesInTwoFilesAreAnError() throws Exception {
    write("config/parley.conf", "include \"old.conf\"\nsearch.phrase-weight = 0.2");
    write("config/old.conf", "search.adjacent-weight = 1");

    assertThat(errors(Map.of()))
        .singleElement()
        .asString()
        .startsWith("old.conf:1: search.adjacent-weight: found beside search.phrase-weight")
        .contains("(config/parley.conf:2)");
  }

  @Test
  void aWrongValueOfAnOldKeyIsReportedWhereItStands() throws Exception {
    write("config/parley.conf", "\nsearch.near-weight = high");

    assertThat(errors(Map.of()))
        .containsExactly(
            "config/parley.conf:2: search.proximity-weight: found \"high\","
                + " expected a number from 0 to 10");
    assertThat(log.messages())
        .containsExactly(warning(2, "search.near-weight", "search.proximity-weight"));
  }

  @Test
  void theOldSynonymFileWorksWithAWarning() throws Exception {
    write("config/variants.txt", "Kyiv, Kiev");

    assertThat(read(Map.of()).search().synonyms())
        .contains(directory.resolve("config/variants.txt"));
    assertThat(log.messages())
        .containsExactly(
            "config/variants.txt is now called config/synonyms.txt; rename the file, its old name"
                + " is accepted until the next release");
  }

  @Test
  void bothSynonymFilesAreAnError() throws Exception {
    write("config/variants.txt", "Kyiv, Kiev");
    write("config/synonyms.txt", "Kyiv, Kiev");

    assertThat(errors(Map.of()))
        .containsExactly(
            "config/variants.txt: found beside config/synonyms.txt, expected only the latter, which"
                + " is its new name; move the groups missing there over and delete"
                + " config/variants.txt");
  }

  @Test
  void theOldSynonymFileDoesNotMatterWhereOneIsConfigured() throws Exception {
    write("config/variants.txt", "Kyiv, Kiev");
    write("words.txt", "Kyiv, Kiev");
    write("config/parley.conf", "search.synonyms = words.txt");

    assertThat(read(Map.of()).search().synonyms()).contains(directory.resolve("words.txt"));
    assertThat(log.messages()).isEmpty();
  }

  private static String warning(int line, String oldKey, String newKey) {
    return "config/parley.conf:"
        + line
        + ": "
        + oldKey
        + " is now called "
        + newKey
        + "; rename the setting, its old name is accepted until the next release";
  }
}
