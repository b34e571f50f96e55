package parley.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettingsLoaderTest extends ConfigFolderFixture {
  @Test
  void loadsDefaults() throws Exception {
    Settings settings = read(Map.of());

    assertThat(settings.corpus())
        .isEqualTo(new Settings.Corpus(directory.resolve("corpus"), 2 * 1024 * 1024, "en"));
    assertThat(settings.stateFolder()).isEqualTo(directory.resolve("state"));
    assertThat(settings.dataFolder()).isEqualTo(directory.resolve("data"));
    assertThat(settings.topics())
        .extracting(Topic::name)
        .containsExactly("history", "developments", "mediators", "outlook");
    assertThat(settings.search())
        .isEqualTo(
            new Settings.Search(
                Settings.Ranking.HYBRID, 1.2, 0.75, 0.3, 0.2, 0.1, Optional.empty()));
    assertThat(settings.answer()).isEqualTo(new Settings.Answer(3, Period.ofDays(180)));
  }

  @Nested
  class Precedence {
    @Test
    void theDefaultFileOverridesTheDefaults() throws Exception {
      write("config/parley.conf", "corpus.folder = articles\nanswer.passages = 5");

      assertThat(read(Map.of()).corpus().folder()).isEqualTo(directory.resolve("articles"));
      assertThat(read(Map.of()).answer().passages()).isEqualTo(5);
      assertThat(read(Map.of()).stateFolder()).isEqualTo(directory.resolve("state"));
    }

    @Test
    void aGivenFileReplacesTheDefaultFile() throws Exception {
      write("config/parley.conf", "corpus.folder = articles\nanswer.passages = 5");
      write("mine.conf", "corpus.folder = others");

      Settings settings = read(Map.of(), overrides("mine.conf"));

      assertThat(settings.corpus().folder()).isEqualTo(directory.resolve("others"));
      assertThat(settings.answer().passages()).isEqualTo(3);
    }

    @Test
    void theEnvironmentOverridesTheFile() throws Exception {
      write("config/parley.conf", "corpus.folder = articles\nstate.folder = index");

      Settings settings = read(Map.of("PARLEY_CORPUS", "/data/articles", "PARLEY_STATE", " "));

      assertThat(settings.corpus().folder()).isEqualTo(Path.of("/data/articles"));
      assertThat(settings.stateFolder())
          .as("a blank one is not set")
          .isEqualTo(directory.resolve("index"));
    }

    @Test
    void theCommandLineOverridesTheEnvironment() throws Exception {
      Settings settings =
          read(
              Map.of("PARLEY_CORPUS", "fromEnvironment", "PARLEY_STATE", "fromEnvironment"),
              new CommandLineOverrides(Optional.empty(), Optional.of("a/../b"), Optional.of("c")));

      assertThat(settings.corpus().folder()).isEqualTo(directory.resolve("b"));
      assertThat(settings.stateFolder()).isEqualTo(directory.resolve("c"));
    }

    @Test
    void synonymsAreTheDefaultFileIfItExists() throws Exception {
      write("config/synonyms.txt", "Kyiv, Kiev");

      assertThat(read(Map.of()).search().synonyms())
          .contains(directory.resolve("config/synonyms.txt"));
    }
  }

  @Test
  void aFileMayAddToTheDefaultTopicsAndUseVariables() throws Exception {
    write(
        "config/parley.conf",
        """
        topics = ${topics} [
          { name = law, command = law, label = Law, description = Treaties, rules = ["treat*"] }
        ]
        corpus.folder = ${HOME_OF_ARTICLES}/texts
        """);

    Settings settings = read(Map.of("HOME_OF_ARTICLES", "/data"));

    assertThat(settings.topics()).hasSize(5);
    assertThat(settings.topics().getLast().rules()).containsExactly("treat*");
    assertThat(settings.corpus().folder()).isEqualTo(Path.of("/data/texts"));
  }

  @Test
  void aFileMayIncludeAnother() throws Exception {
    write("config/parley.conf", "include \"more/shared.conf\"\nanswer.passages = 4");
    write("config/more/shared.conf", "search.k1 = 2\nanswer.passages = 9");

    assertThat(read(Map.of()).search().k1()).isEqualTo(2);
    assertThat(read(Map.of()).answer().passages()).isEqualTo(4);
  }
}
