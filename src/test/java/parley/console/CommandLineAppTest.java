package parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.console.command.ConsoleFixture;

class CommandLineAppTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() {
    session = new ConsoleFixture(directory);
  }

  @Test
  void showsItsVersion() {
    assertThat(session.run("--version")).isZero();
    assertThat(session.out()).isEqualTo("parley 1.2.3\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ask", "check", "index", "status", "eval", "bot"})
  void everyCommandHasHelp(String command) {
    String[] args = command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};

    assertThat(session.run(args)).isZero();
    assertThat(session.out())
        .startsWith("Usage: " + ("parley " + command).strip())
        .contains("--config")
        .contains("--corpus")
        .contains("--state");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void showsUsageWithoutCommandTerminalAndToken() {
    assertThat(session.run()).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).startsWith("Usage: parley").contains("ask").contains("status");
  }

  @Test
  void runsTheBotIfATokenIsSet() {
    session.environment.put("DISCORD_TOKEN", "secret-token");
    session.isTty = true;
    session.botLauncher =
        (_, token, _, printLine) -> {
          assertThat(token).isEqualTo("secret-token");
          printLine.accept("serving");
          return 3;
        };

    assertThat(session.run()).isEqualTo(3);
    assertThat(session.run("bot")).isEqualTo(3);
    assertThat(session.err()).isEqualTo("serving\nserving\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask --jsn x | there is no option --jsn; did you mean --json? | parley ask",
        "statsu | there is no command \"statsu\"; did you mean status? | parley",
        "what is this | there is no command \"what\"; to ask a question: parley ask QUESTION"
            + " | parley",
        "foo | there is no command \"foo\"; to ask a question: parley ask QUESTION | parley",
        "status now | \"now\" is one argument too many | parley status",
        "ask --limit x y | Invalid value for option '--limit': 'x' is not an int | parley ask",
        "ask --topic | Missing required parameter for option '--topic' (T) | parley ask",
        "eval | Missing required parameter: 'FOLDER' | parley eval",
      })
  void printsOneMessageForAParseError(String line, String message, String help) {
    assertThat(session.run(line.split(" "))).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEqualTo("parley: " + message + "\nTry: " + help + " --help\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask | a question is missing: parley ask QUESTION",
        "ask --questions x | --questions needs --json",
        "ask --json --questions x y | give a QUESTION or --questions, not both",
        "ask --json --questions none.txt | --questions: there is no file none.txt",
        "ask --limit 0 x | --limit: found 0, expected 1 to 20",
        "ask --limit 21 x | --limit: found 21, expected 1 to 20",
        "ask --topic histry x | there is no topic \"histry\"; did you mean history?"
            + " The topics are: history, developments, mediators, outlook",
        "eval --ranking best x | --ranking: found best, expected lexical, dense or hybrid",
        "eval --leave-out all x | --leave-out: found all, expected article",
        "eval --typos -1 x | --typos: found -1, expected 0 or more",
        "bot | DISCORD_TOKEN is not set: put the bot's token into the environment; without one,"
            + " parley starts a prompt, and parley ask answers a question",
      })
  void printsOneMessageForAUsageError(String line, String message) {
    assertThat(session.run(line.split(" "))).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEqualTo("parley: " + message + "\n");
  }

  @Test
  void acceptsCommonOptionsBeforeAndAfterTheCommand() {
    assertThat(session.run("--corpus", "a", "ask", "--state", "b", "Why?")).isZero();

    assertThat(session.settings)
        .hasValueSatisfying(settings -> {
          assertThat(settings.corpus().folder()).isEqualTo(directory.resolve("a"));
          assertThat(settings.stateFolder()).isEqualTo(directory.resolve("b"));
        });
  }
}
