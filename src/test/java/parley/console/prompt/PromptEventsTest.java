package parley.console.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.console.command.ConsoleFixture;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

class PromptEventsTest {
  @TempDir Path directory;

  @Test
  void listsEventsAndOpensTheirPassages() throws Exception {
    String shown =
        run("open 1", "timeline", "open 2", "open 9", "Timeline 2022", "latest", "open 1");

    assertThat(shown)
        .contains("There is no list to open a passage of: type timeline or latest first.")
        .contains("The articles list 2 dated events. 1. 29 March 2022: Delegations meet")
        .contains("1. They met again on 16 May 2025.")
        .contains("The list goes from 1 to 2, for example: open 1")
        .contains("The articles list 1 dated event in 2022.")
        .contains("The newest article is as of 1 October 2026");
  }

  @Test
  void opensThePassagesOfAnAnswerFromEvents() throws Exception {
    assertThat(run("list the rounds", "open 2", "more"))
        .contains("The articles list 2 rounds of talks among their dated events.")
        .contains(PromptEvents.OPEN_HINT)
        .doesNotContain("Type more")
        .endsWith("Rounds of talks, as of 2026-10-01 ");
  }

  @Test
  void staysWithinTheSelectedTopicAndTakesOtherLinesAsQuestions() throws Exception {
    assertThat(run("topic outlook", "timeline", "latest"))
        .contains("No dated event is on the topic “Outlook”")
        .contains("there is nothing to call the latest");
    assertThat(run("timeline 1999")).contains("No dated event is known in 1999");
    assertThat(run("timeline of the direct talks")).contains("naming “direct”");
  }

  @Test
  void listsTheSourcesOfTheOpenedPassage() throws Exception {
    assertThat(run("how many rounds in 2022", "timeline", "open 2", "sources"))
        .containsSubsequence("They met again on 16 May 2025.", "Istanbul 2025", "names no sources");
    assertThat(run("timeline", "sources")).doesNotContain("names no sources");
  }

  private String run(String... lines) throws Exception {
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
        ---
        ## Istanbul 2022
        The delegations met in Istanbul on 29 March 2022.

        ## Istanbul 2025
        They met again on 16 May 2025.
        """);
    ConsoleFixture session = new ConsoleFixture(directory);
    Settings settings =
        new SettingsLoader(directory, session.environment).load(CommandLineOverrides.NONE);
    Iterator<String> typed = List.of(lines).iterator();
    try (KnowledgeBase knowledgeBase = KnowledgeBase.open(settings, ProgressListener.NONE)) {
      new Prompt(session.io(), settings, knowledgeBase)
          .run(_ -> typed.hasNext() ? Optional.of(typed.next()) : Optional.empty());
    }
    return session.out().replaceAll("\\s+", " ");
  }
}
