package parley.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.library.KnowledgeBase;

/** {@code timeline}, {@code latest} and answers from events, over one article. */
class TimelineCommandTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() throws Exception {
    Files.createDirectories(directory.resolve("corpus"));
    Files.writeString(
        directory.resolve("corpus/rounds.md"),
        """
        ---
        title: Rounds of talks
        topics: [history]
        as_of: 2026-10-01
        events:
          - { date: 2022-03-29, place: Istanbul, title: Delegations meet, kind: round }
          - { date: 2025-05-16, place: Istanbul, title: First direct talks since 2022, kind: round }
          - { date: 2025-05-23, title: Exchange begins }
        ---
        ## Istanbul 2022
        The delegations met in Istanbul on 29 March 2022.

        ## Istanbul 2025
        They met again on 16 May 2025, and an exchange began on 23 May 2025.
        """);
    restart();
  }

  private void restart() {
    session = new ConsoleFixture(directory);
    session.opener = KnowledgeBase::open;
  }

  @Test
  void listsEventsWithTheirPassages() {
    assertThat(session.run("timeline")).as(session.err()).isZero();
    GoldenFile.assertSame(session.out(), "timeline.txt");
  }

  @Test
  void listsTheLatestWithItsAge() {
    assertThat(session.run("latest")).as(session.err()).isZero();
    GoldenFile.assertSame(session.out(), "latest.txt");
    restart();
    assertThat(session.run("latest", "--json")).isZero();
    assertThat(session.out())
        .startsWith(
            "{\"as_of\":\"2026-10-01\",\"items\":[{\"date\":\"2025-05-23\",\"place\":null,");
  }

  @Test
  void answersAQuestionForACount() {
    assertThat(session.run("ask", "how many rounds of talks?")).as(session.err()).isZero();
    GoldenFile.assertSame(session.out(), "events.txt");
    restart();
    assertThat(session.run("ask", "--json", "what", "happened", "in", "May", "2025")).isZero();
    assertThat(session.out())
        .contains("\"outcome\":\"answered\",\"certainty\":\"sure\"")
        .contains(
            "\"events\":[{\"date\":\"2025-05-16\",\"place\":\"Istanbul\",\"title\":\"First direct"
                + " talks since 2022\",\"kind\":\"round\",\"article\":\"rounds\"},{\"date\":"
                + "\"2025-05-23\",\"place\":null,\"title\":\"Exchange begins\",\"kind\":null,"
                + "\"article\":\"rounds\"}]");
    restart();
    session.run("ask", "--json", "When did they meet in Istanbul?");
    assertThat(session.out()).contains("\"events\":null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "timeline 2025",
        "timeline May 2025",
        "timeline --from 2025",
        "timeline --from 1.1.2023 --topic History",
        "timeline 2024 to 2026",
        "timeline --from 2025 --to 2025 --topic any"
      })
  void takesPeriodsInAnyUsualForm(String line) {
    assertThat(session.run(line.split(" "))).as(session.err()).isZero();
    assertThat(session.out()).contains("The articles list 2 dated events ");
  }

  @Test
  void opensThePassageOfAnEvent() {
    assertThat(session.run("timeline", "--place", "istanbul", "--open", "2")).isZero();
    assertThat(session.out()).contains("They met again on 16 May 2025").contains("Istanbul 2025");
    assertThat(session.run("timeline", "--open", "4")).isEqualTo(2);
    assertThat(session.err()).contains("--open: found 4, expected 1 to 3");
  }

  @Test
  void writesJson() {
    assertThat(session.run("timeline", "--json", "--to", "2022")).isZero();
    assertThat(session.out())
        .startsWith(
            "{\"total\":1,\"events\":[{\"date\":\"2022-03-29\",\"place\":\"Istanbul\",\"title\":"
                + "\"Delegations meet\",\"kind\":\"round\",\"article\":\"rounds\",\"passage\":\"");
    restart();
    assertThat(session.run("timeline", "--json", "1999")).isEqualTo(1);
    assertThat(session.out()).isEqualTo("{\"total\":0,\"events\":[]}\n");
  }

  @Test
  void saysWhatIsWrongWithAnExample() {
    assertThat(session.run("timeline", "--from", "soon")).isEqualTo(2);
    assertThat(session.run("timeline", "--from", "2025", "--to", "2024")).isEqualTo(2);
    assertThat(session.run("timeline", "2025", "--to", "2024")).isEqualTo(2);
    assertThat(session.run("timeline", "--topic", "histry")).isEqualTo(2);
    assertThat(session.run("latest", "--topic", "histry")).isEqualTo(2);
    assertThat(session.run("timeline", "--place", "Atlantis")).isEqualTo(1);
    assertThat(session.run("timeline", "1999")).isEqualTo(1);
    assertThat(session.err())
        .contains("“soon” is not a date that exists")
        .contains("A timeline cannot begin on 1 January 2025")
        .contains("give a PERIOD, or --from and --to, not both")
        .contains("for example history")
        .contains("No dated event is in “Atlantis”; try for example Istanbul")
        .contains("No dated event is known in 1999");
  }

  @Test
  void saysThatThereAreNoEvents() throws Exception {
    Files.writeString(
        directory.resolve("corpus/rounds.md"), "# One article\n\nNothing in it has a day.\n");

    assertThat(session.run("timeline")).isEqualTo(1);
    assertThat(session.run("latest")).isEqualTo(1);
    assertThat(session.err())
        .contains("The articles list no dated events, so there is no timeline")
        .contains("there is nothing to call the latest");
    restart();
    assertThat(session.run("ask", "timeline")).isEqualTo(1);
  }
}
