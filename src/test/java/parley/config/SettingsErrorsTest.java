package parley.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The error messages for an invalid configuration. */
class SettingsErrorsTest extends ConfigFolderFixture {
  @Test
  void areReportedTogether() throws Exception {
    write(
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

    assertThat(errors(Map.of("PARLEY_STATE", "\0")))
        .containsExactly(
            "config/parley.conf:2: corpus.foldr: no such setting; did you mean corpus.folder?",
            "config/parley.conf:3: corpus.max-file-size: found \"huge\","
                + " expected a size from 1 KiB to 64 MiB, such as 500 KiB or 2 MiB",
            "environment variable PARLEY_STATE: state.folder: found \"\\u0000\", expected a path",
            "config/parley.conf:8: topics[1].label: found \"\", expected 1 to 80 characters",
            "config/parley.conf:9: topics[2].command: found \"Talks\", expected 1 to 32 of a-z,"
                + " 0-9, - and _, and none of about, ask, bot, corpus, help, latest, sources,"
                + " timeline",
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
        "corpus.report-errors-to = nowhere | corpus.report-errors-to: found \"nowhere\", expected a"
            + " mail address or a URL, such as \"https://example.org/errors\", or null",
        "corpus.report-errors-to = \"javascript:a@b.c\" | corpus.report-errors-to: found"
            + " \"javascript:a@b.c\", expected a mail address or a URL, such as"
            + " \"https://example.org/errors\", or null",
        "corpus.folder = \"\" | corpus.folder: found \"\", expected a path",
        "topics = history | topics: found \"history\","
            + " expected a list of topics in square brackets",
        "topics = [a] | topics[1]: found \"a\", expected a topic in braces: { name = ..., ... }",
        "search.synonyms = none.txt | search.synonyms: found {dir}/none.txt,"
            + " expected a file that can be read",
        "state.folder = . | state.folder: found {dir}, expected a folder that does not hold the"
            + " articles in {dir}/corpus",
      })
  void nameLocationKeyValueAndExpectation(String text, String error) throws Exception {
    write("config/parley.conf", text);

    assertThat(errors(Map.of()))
        .containsExactly("config/parley.conf:1: " + error.replace("{dir}", directory.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 days", "-1 day", "101 years", "99999999999 days", "soon", "3 parsecs"})
  void periodsAreFromOneDayTo100Years(String age) throws Exception {
    write("config/parley.conf", "answer.stale-after = " + age);

    assertThat(errors(Map.of()))
        .singleElement()
        .asString()
        .endsWith("expected an age from 1 day to 100 years, such as 180 days or 6 months");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "a**", "*end", "a  b", "{}", "[x]"})
  void rulesAreWordsPrefixesOrPhrases(String rule) throws Exception {
    String value = rule.startsWith("{") || rule.startsWith("[") ? rule : '"' + rule + '"';
    write(
        "config/parley.conf",
        "topics = [{name = a, command = a, label = A, description = A, rules = [" + value + "]}]");

    assertThat(errors(Map.of()))
        .singleElement()
        .asString()
        .endsWith("expected a word, a stem ending in *, or a phrase of them");
  }

  @Test
  void nameMissingKeysOfATopic() throws Exception {
    write("config/parley.conf", "topics = [\n{ name = a, commnd = a }\n]");

    assertThat(errors(Map.of()))
        .containsExactly(
            "config/parley.conf:2: topics[1].commnd: no such setting; did you mean command?",
            "config/parley.conf:2: topics[1].command is missing",
            "config/parley.conf:2: topics[1].label is missing",
            "config/parley.conf:2: topics[1].description is missing",
            "config/parley.conf:2: topics[1].rules is missing");
  }

  @Test
  void nameTheLineOfASyntaxError() throws Exception {
    write("config/parley.conf", "corpus {\n  folder = texts\n");

    assertThat(errors(Map.of())).singleElement().asString().startsWith("config/parley.conf:3: ");
  }

  @Test
  void nameAnUndefinedVariable() throws Exception {
    write("config/parley.conf", "\ncorpus.folder = ${NOWHERE}");

    assertThat(errors(Map.of()))
        .singleElement()
        .asString()
        .startsWith("config/parley.conf:2: ")
        .contains("NOWHERE");
  }

  @Test
  void nameAMissingConfigurationFile() {
    assertThat(errors(Map.of(), overrides("none.conf")))
        .containsExactly(
            "option --config: found \"none.conf\", expected a file, but there is none");
    assertThat(errors(Map.of(), overrides("\0"))).hasSize(1);
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
  void nameAnInvalidInclude(String text, String error) throws Exception {
    write("config/parley.conf", "\n" + text);

    assertThat(errors(Map.of())).containsExactly("config/parley.conf:2: " + error);
  }

  @Test
  void nameAnUnreadableFile() throws Exception {
    Files.createDirectories(directory.resolve("config/parley.conf"));
    assertThat(errors(Map.of()))
        .singleElement()
        .asString()
        .startsWith("config/parley.conf: cannot be read")
        .doesNotContain("Exception", "IO (");

    Files.delete(directory.resolve("config/parley.conf"));
    Files.write(directory.resolve("config/parley.conf"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(errors(Map.of()))
        .containsExactly("config/parley.conf: is not UTF-8; save it as UTF-8");
  }
}
