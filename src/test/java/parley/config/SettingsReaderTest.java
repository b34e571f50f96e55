package parley.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  @TempDir Path directory;

  @Test
  void readsTheDefaultsWhereNothingIsConfigured() throws Exception {
    Settings settings = read(Map.of());

    assertThat(settings.corpus())
        .isEqualTo(new Settings.Corpus(directory.resolve("corpus"), 2 * 1024 * 1024, "en"));
    assertThat(settings.state()).isEqualTo(directory.resolve("state"));
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
    void theUsualFileStandsAboveTheDefaults() throws Exception {
      file("config/parley.conf", "corpus.folder = articles\nanswer.passages = 5");

      assertThat(read(Map.of()).corpus().folder()).isEqualTo(directory.resolve("articles"));
      assertThat(read(Map.of()).answer().passages()).isEqualTo(5);
      assertThat(read(Map.of()).state()).isEqualTo(directory.resolve("state"));
    }

    @Test
    void aNamedFileStandsInPlaceOfTheUsualOne() throws Exception {
      file("config/parley.conf", "corpus.folder = articles\nanswer.passages = 5");
      file("mine.conf", "corpus.folder = others");

      Settings settings = read(Map.of(), overrides("mine.conf"));

      assertThat(settings.corpus().folder()).isEqualTo(directory.resolve("others"));
      assertThat(settings.answer().passages()).isEqualTo(3);
    }

    @Test
    void theEnvironmentStandsAboveTheFile() throws Exception {
      file("config/parley.conf", "corpus.folder = articles\nstate.folder = index");

      Settings settings = read(Map.of("PARLEY_CORPUS", "/data/articles", "PARLEY_STATE", " "));

      assertThat(settings.corpus().folder()).isEqualTo(Path.of("/data/articles"));
      assertThat(settings.state())
          .as("a blank one is not set")
          .isEqualTo(directory.resolve("index"));
    }

    @Test
    void theCommandLineStandsAboveTheEnvironment() throws Exception {
      Settings settings =
          read(
              Map.of("PARLEY_CORPUS", "fromEnvironment", "PARLEY_STATE", "fromEnvironment"),
              new Overrides(Optional.empty(), Optional.of("a/../b"), Optional.of("c")));

      assertThat(settings.corpus().folder()).isEqualTo(directory.resolve("b"));
      assertThat(settings.state()).isEqualTo(directory.resolve("c"));
    }

    @Test
    void variantsAreTheUsualFileIfItIsThere() throws Exception {
      file("config/variants.txt", "Kyiv, Kiev");

      assertThat(read(Map.of()).search().variants())
          .contains(directory.resolve("config/variants.txt"));
    }
  }

  @Test
  void aFileMayAddToTheDefaultTopicsAndUseVariables() throws Exception {
    file(
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
    file("config/parley.conf", "include \"more/shared.conf\"\nanswer.passages = 4");
    file("config/more/shared.conf", "search.k1 = 2\nanswer.passages = 9");

    assertThat(read(Map.of()).search().k1()).isEqualTo(2);
    assertThat(read(Map.of()).answer().passages()).isEqualTo(4);
  }

  @Nested
  class Faults {
    @Test
    void areReportedTogether() throws Exception {
      file(
          "config/parley.conf",
          """
          corpus {
            foldr = texts
            max-file-size = huge
          }
          search.b = 1.5
          answer.passages = 2.5
          topics = [
            { name = history, command = history, label = "", description = What was, rules = [] }
            { name = history, command = Talks, label = Talks, description = What is, rules = [] }
          ]
          """);

      assertThat(faults(Map.of("PARLEY_STATE", "\0")))
          .containsExactly(
              "config/parley.conf:2: corpus.foldr: no such setting; did you mean corpus.folder?",
              "config/parley.conf:3: corpus.max-file-size: found \"huge\","
                  + " expected a size from 1 KiB to 64 MiB, such as 500 KiB or 2 MiB",
              "environment variable PARLEY_STATE: state.folder: found \"\\u0000\", expected a path",
              "config/parley.conf:8: topics[1].label: found \"\", expected 1 to 80 characters",
              "config/parley.conf:9: topics[2].command: found \"Talks\", expected 1 to 32 of a-z,"
                  + " 0-9, - and _, and none of about, ask, bot, corpus, help, sources",
              "config/parley.conf:9: topics[2].name: history is already the one of the topic at"
                  + " config/parley.conf:8",
              "config/parley.conf:5: search.b: found 1.5, expected a number from 0 to 1",
              "config/parley.conf:6: answer.passages: found 2.5,"
                  + " expected a whole number from 1 to 10");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "search = 5 | search: found 5, expected settings in braces, such as search { ... }",
          "serch { k1 = 1 } | serch: no such setting; did you mean search?",
          "zzzzzzzzzz = 1 | zzzzzzzzzz: no such setting",
          "search.k1 = NaN | search.k1: found \"NaN\", expected a number from 0 to 10",
          "search.k1 = [1] | search.k1: found [1], expected a number from 0 to 10",
          "search.k1 = null | search.k1: found nothing (null), expected a number from 0 to 10",
          "corpus.language = not_a_tag | corpus.language: found \"not_a_tag\","
              + " expected a BCP 47 language tag, such as en or en-GB",
          "corpus.folder = \"\" | corpus.folder: found \"\", expected a path",
          "topics = history | topics: found \"history\","
              + " expected a list of topics in square brackets",
          "topics = [a] | topics[1]: found \"a\", expected a topic in braces: { name = ..., ... }",
          "search.variants = none.txt | search.variants: found {dir}/none.txt,"
              + " expected a file that can be read",
          "state.folder = . | state.folder: found {dir}, expected a folder that does not hold the"
              + " articles in {dir}/corpus",
        })
    void nameThePlaceTheKeyWhatWasFoundAndWhatIsExpected(String text, String fault)
        throws Exception {
      file("config/parley.conf", text);

      assertThat(faults(Map.of()))
          .containsExactly("config/parley.conf:1: " + fault.replace("{dir}", directory.toString()));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"0 days", "-1 day", "101 years", "99999999999 days", "soon", "3 parsecs"})
    void anAgeIsFromOneDayTo100Years(String age) throws Exception {
      file("config/parley.conf", "answer.stale-after = " + age);

      assertThat(faults(Map.of()))
          .singleElement()
          .asString()
          .endsWith("expected an age from 1 day to 100 years, such as 180 days or 6 months");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "a**", "*end", "a  b", "{}", "[x]"})
    void aRuleIsWordsOrStems(String rule) throws Exception {
      String value = rule.startsWith("{") || rule.startsWith("[") ? rule : '"' + rule + '"';
      file(
          "config/parley.conf",
          "topics = [{name = a, command = a, label = A, description = A, rules = ["
              + value
              + "]}]");

      assertThat(faults(Map.of()))
          .singleElement()
          .asString()
          .endsWith("expected a word, a stem ending in *, or a phrase of them");
    }

    @Test
    void nameWhatATopicLacks() throws Exception {
      file("config/parley.conf", "topics = [\n{ name = a, commnd = a }\n]");

      assertThat(faults(Map.of()))
          .containsExactly(
              "config/parley.conf:2: topics[1].commnd: no such setting; did you mean command?",
              "config/parley.conf:2: topics[1].command is missing",
              "config/parley.conf:2: topics[1].label is missing",
              "config/parley.conf:2: topics[1].description is missing",
              "config/parley.conf:2: topics[1].rules is missing");
    }

    @Test
    void nameTheLineOfASyntaxError() throws Exception {
      file("config/parley.conf", "corpus {\n  folder = texts\n");

      assertThat(faults(Map.of())).singleElement().asString().startsWith("config/parley.conf:3: ");
    }

    @Test
    void nameAVariableThatIsNotThere() throws Exception {
      file("config/parley.conf", "\ncorpus.folder = ${NOWHERE}");

      assertThat(faults(Map.of()))
          .singleElement()
          .asString()
          .startsWith("config/parley.conf:2: ")
          .contains("NOWHERE");
    }

    @Test
    void nameANamedFileThatIsNotThere() {
      assertThat(faults(Map.of(), overrides("none.conf")))
          .containsExactly(
              "option --config: found \"none.conf\", expected a file, but there is none");
      assertThat(faults(Map.of(), overrides("\0"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "include \"none.conf\" | includes none.conf, but there is no such file",
          "include file(\"none.conf\") | includes none.conf, but there is no such file",
          "include required(\"none.conf\") | includes none.conf, but there is no such file",
          "include \"parley.conf\" | includes parley.conf, which includes this file",
          "include url(\"https://host.invalid/x\") | only files can be included, not addresses",
          "include classpath(\"x\") | only files can be included, not resources of the program",
        })
    void nameAnIncludeThatCannotBe(String text, String fault) throws Exception {
      file("config/parley.conf", "\n" + text);

      assertThat(faults(Map.of())).containsExactly("config/parley.conf:2: " + fault);
    }

    @Test
    void nameAFileThatIsNotText() throws Exception {
      Files.createDirectories(directory.resolve("config/parley.conf"));
      assertThat(faults(Map.of()))
          .singleElement()
          .asString()
          .startsWith("config/parley.conf: cannot be read")
          .doesNotContain("Exception", "IO (");

      Files.delete(directory.resolve("config/parley.conf"));
      Files.write(directory.resolve("config/parley.conf"), new byte[] {(byte) 0xff, (byte) 0xfe});
      assertThat(faults(Map.of()))
          .containsExactly("config/parley.conf: is not UTF-8; save it as UTF-8");
    }
  }

  private Settings read(Map<String, String> environment) throws ConfigurationException {
    return read(environment, Overrides.NONE);
  }

  private Settings read(Map<String, String> environment, Overrides overrides)
      throws ConfigurationException {
    return new SettingsReader(directory, environment).read(overrides);
  }

  private List<String> faults(Map<String, String> environment) {
    return faults(environment, Overrides.NONE);
  }

  private List<String> faults(Map<String, String> environment, Overrides overrides) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(environment, overrides))
        .faults();
  }

  private static Overrides overrides(String file) {
    return new Overrides(Optional.of(file), Optional.empty(), Optional.empty());
  }

  private void file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
