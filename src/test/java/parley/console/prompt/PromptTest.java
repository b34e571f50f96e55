package parley.console.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Question;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.console.command.ConsoleFixture;
import parley.console.command.GoldenFile;
import parley.console.view.DefaultSettings;
import parley.search.index.Suggestion;

class PromptTest {
  @TempDir Path directory;
  private ConsoleFixture session;
  private final List<String> prompts = new ArrayList<>();

  @BeforeEach
  void start() {
    session = new ConsoleFixture(directory);
  }

  @Test
  void answersQuestionsUntilQuit() throws Exception {
    runPrompt("Why?", "", "  quit ", "never asked");

    assertThat(session.questions).containsExactly(new Question("Why?", Optional.empty(), 3));
    assertThat(session.out())
        .startsWith("Ask a question, or type help.")
        .contains("Found in the articles")
        .contains("Type more for the next passage.");
  }

  @Test
  void keepsTheSelectedTopic() throws Exception {
    runPrompt("topic history", "Why?", "topic", "Why?", "topic histry");

    assertThat(session.questions)
        .extracting(Question::topic)
        .containsExactly(Optional.of("history"), Optional.empty());
    assertThat(prompts)
        .containsExactly(
            "parley> ", "parley history> ", "parley history> ", "parley> ", "parley> ", "parley> ");
    assertThat(session.out())
        .contains("The Minsk agreements\n - Minsk I\n - Minsk II\n")
        .contains("mediators     Mediators: ");
    assertThat(session.err()).contains("there is no topic \"histry\"; did you mean history?");
  }

  @Test
  void treatsAQuestionThatBeginsWithACommandAsAQuestion() throws Exception {
    runPrompt("topic of the talks", "status of Crimea", "more about Minsk");

    assertThat(session.questions)
        .extracting(Question::text)
        .containsExactly("topic of the talks", "status of Crimea", "more about Minsk");
  }

  @Test
  void ignoresCase() throws Exception {
    runPrompt("Topic History", "HELP", "Status", "Exit", "never asked");

    assertThat(session.questions).isEmpty();
    assertThat(prompts).hasSize(4).contains("parley history> ");
  }

  @Test
  void wrapsMessagesAtWords() throws Exception {
    session.isTty = true;
    session.width = 40;

    runPrompt("topic histry");

    assertThat(session.err())
        .isEqualTo(
            """
            there is no topic "histry"; did you mean
            history? The topics are: history,
            developments, mediators, outlook
            """);
  }

  @Test
  void showsMoreOfTheLastAnswer() throws Exception {
    runPrompt("more", "Why?", "more", "more", "more");

    assertThat(session.questions).extracting(Question::passageLimit).containsExactly(3, 6);
    assertThat(session.out()).containsSubsequence("\n1. ", "\n2. ", "\n3. ");
    assertThat(session.err())
        .isEqualTo(
            """
            There is nothing to show more of: ask a question first.
            There are no more passages for this question.
            """);
  }

  @Test
  void listsTheSourcesOfThePassageShownLast() throws Exception {
    runPrompt("sources", "Why?", "sources", "more", "sources", "pizza", "sources");

    assertThat(session.out())
        .contains(
            "What was agreed - The Minsk agreements, as of 2026-06-29\n- United Nations: ",
            "\n  https://documents.example.org/")
        .contains("This passage names no sources.");
    assertThat(session.err())
        .isEqualTo("There are no sources to show: ask a question first.\n".repeat(2));
  }

  @Test
  void offersStartersInHelpAndBeforeAnythingIsTyped() throws Exception {
    when(session.knowledgeBase.starters(any(), anyInt()))
        .thenReturn(List.of(new Suggestion(Optional.empty(), "Title", "What was agreed?")));

    runPrompt("help");

    assertThat(session.out()).contains("To start with:\n - What was agreed?\n");
    assertThat(
            new PromptCompleter(
                    session.knowledgeBase, DefaultSettings.settings().topics(), Optional::empty)
                .completionsFor(""))
        .endsWith("What was agreed?");
  }

  @Test
  void completesAFollowUpAndSaysSo() throws Exception {
    runPrompt(
        "When was the Package of Measures signed?", "who hosted it", "hello", "and then?", "Who?");

    assertThat(session.questions)
        .extracting(Question::text)
        .containsExactly(
            "When was the Package of Measures signed?",
            "Package of Measures: who hosted it",
            "hello",
            "Package of Measures: and then?",
            "Package of Measures: Who?");
    assertThat(session.out()).contains("\nPackage of Measures: who hosted it\n");
  }

  @Test
  void nothingIsCompletedBeforeTheFirstQuestion() throws Exception {
    runPrompt("hello", "who hosted it");

    assertThat(session.questions)
        .extracting(Question::text)
        .containsExactly("hello", "who hosted it");
  }

  @Test
  void nothingGoesOnFromARefusedQuestion() throws Exception {
    runPrompt("the", "pizza", "and why?");

    assertThat(session.questions)
        .extracting(Question::text)
        .containsExactly("the", "pizza", "and why?");
  }

  @Test
  void afterARefusalAFollowUpGoesOnFromTheAnswerBefore() throws Exception {
    runPrompt("When was the Package of Measures signed?", "pizza", "who hosted it");

    assertThat(session.questions)
        .extracting(Question::text)
        .endsWith("pizza", "Package of Measures: who hosted it");
  }

  @Test
  void aCompletedQuestionThatIsRefusedIsAskedAsTyped() throws Exception {
    session.notCovered.add("Package of Measures: and who signed it?");

    runPrompt("When was the Package of Measures signed?", "and who signed it?", "more", "why?");

    assertThat(session.questions)
        .extracting(Question::text)
        .startsWith(
            "When was the Package of Measures signed?",
            "Package of Measures: and who signed it?",
            "and who signed it?")
        .noneMatch("Package of Measures: why?"::equals);
    assertThat(session.out()).doesNotContain("Package of Measures: and who signed it?");
  }

  @Test
  void smallTalkPointsToCommandsOfThePrompt() throws Exception {
    runPrompt("hello");

    assertThat(session.out()).contains("Hello, and welcome. help shows how to ask.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tell me more", "More please!", "go on", "continue", "next"})
  void moreCanBeSaidInOtherWords(String typed) throws Exception {
    runPrompt("Why?", typed);

    assertThat(session.questions).hasSize(1);
    assertThat(session.out()).contains("\n2. ");
  }

  @Test
  void runsItsCommands() throws Exception {
    Files.createDirectories(directory.resolve("corpus"));
    Files.writeString(
        directory.resolve("corpus/a.md"), "---\ntitle: A\nas_of: 2026-06-29\n---\nText here.\n");

    runPrompt("help", "status", "reload", "check");

    assertThat(session.questions).isEmpty();
    GoldenFile.assertSame(session.out(), "prompt.txt");
  }

  @Test
  void goesOnAfterAFailure() throws Exception {
    runPrompt("check", "break", "Why?");

    assertThat(session.err().replace('\n', ' ')).contains("does not exist").contains("reference");
    assertThat(session.out()).contains("Found in the articles");
  }

  @Test
  void completesCommandsTopicsAndQuestions() throws Exception {
    PromptCompleter completions =
        new PromptCompleter(
            session.knowledgeBase, DefaultSettings.settings().topics(), Optional::empty);

    assertThat(completions.completionsFor("")).isEqualTo(PromptHelp.COMMANDS);
    assertThat(completions.completionsFor("s")).containsExactly("sources", "status");
    assertThat(completions.completionsFor("topic o")).containsExactly("topic outlook");
    assertThat(completions.completionsFor("What w")).containsExactly("What was agreed?");
  }

  private void runPrompt(String... lines) throws Exception {
    Settings settings =
        new SettingsLoader(directory, session.environment).load(CommandLineOverrides.NONE);
    Iterator<String> typed = List.of(lines).iterator();
    new Prompt(session.io(), settings, session.knowledgeBase)
        .run(prompt -> {
          prompts.add(prompt);
          return typed.hasNext() ? Optional.of(typed.next()) : Optional.empty();
        });
  }
}
