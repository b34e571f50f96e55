package parley.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.answer.Question;
import parley.console.terminal.TextLayout;
import parley.console.view.CheckView;
import parley.console.view.SampleAnswers;
import parley.library.CorpusValidation;
import parley.library.KnowledgeBaseException;

class CheckCommandTest {
  @TempDir Path directory;
  private ConsoleFixture session;

  @BeforeEach
  void start() throws Exception {
    session = new ConsoleFixture(directory);
    Files.createDirectories(directory.resolve("good"));
    Files.writeString(
        directory.resolve("good/a.md"),
        "---\ntitle: A\nas_of: 2026-06-29\n---\n## B\n\nOne sentence. Another one.\n");
    Files.createDirectories(directory.resolve("bad"));
    Files.write(directory.resolve("bad/a.txt"), new byte[] {(byte) 0xff, (byte) 0xff, 'a'});
    Files.createDirectories(directory.resolve("warned"));
    Files.writeString(
        directory.resolve("warned/a.md"), "---\ntitle: A\nnonsense: 1\n---\n## B\n\nText here.\n");
  }

  @Test
  void succeedsWithoutDiagnostics() {
    assertThat(session.run("check", "good")).isZero();
    assertThat(session.out()).isEqualTo("1 article, 1 passage, 0 errors, 0 warnings\n");
  }

  @Test
  void errorsAreNegative() {
    assertThat(session.run("check", "--corpus", "good", "bad")).isEqualTo(1);
    assertThat(session.out())
        .startsWith("a.txt\n  error")
        .endsWith("\n0 articles, 0 passages, 1 error, 0 warnings\n");
  }

  @Test
  void warningsAreNegativeOnlyIfStrict() {
    assertThat(session.run("check", "--corpus", "warned")).isZero();
    assertThat(session.out()).contains("  warning, line 3: ").contains("nonsense");
    assertThat(session.run("check", "--strict", "warned")).isEqualTo(1);
  }

  @Test
  void warnsOfStartersThatAreNotAnsweredSurely() throws Exception {
    Files.writeString(directory.resolve("good/starters.yaml"), "- pizza\n- Why?\n");
    when(session.knowledgeBase.preview(any()))
        .thenAnswer(call ->
            call.<Question>getArgument(0).text().equals("pizza")
                ? SampleAnswers.notCovered()
                : SampleAnswers.sure());

    assertThat(session.run("check", "good")).isZero();
    assertThat(session.out())
        .startsWith(
            "starters.yaml\n"
                + "  warning, line 1: the starter \"pizza\" is not answered by words alone")
        .endsWith("0 errors, 1 warning\n");
    assertThat(session.run("check", "--strict", "good")).isEqualTo(1);
  }

  /** Where vectors are still to be made, it does not follow that a starter is unsure. */
  @Test
  void warnsOfAnUnsureStarterOnlyIfNothingBetterCanCome() throws Exception {
    Files.writeString(directory.resolve("good/starters.yaml"), "- Why?\n");
    when(session.knowledgeBase.preview(any())).thenReturn(SampleAnswers.closest());

    assertThat(session.run("check", "good")).isZero();
    assertThat(session.out()).endsWith("0 errors, 0 warnings\n");
    assertThat(session.err()).contains("the starters were asked by words alone");

    Files.writeString(directory.resolve("words.conf"), "search.ranking = lexical\n");
    assertThat(session.run("check", "--config", "words.conf", "good")).isZero();
    assertThat(session.out())
        .contains("the starter \"Why?\" is not answered surely by words")
        .endsWith("0 errors, 1 warning\n");
  }

  @Test
  void saysWhyStartersWereNotAsked() throws Exception {
    Files.writeString(directory.resolve("good/starters.yaml"), "- Why?\n");
    session.opener =
        (_, _, _) -> {
          throw KnowledgeBaseException.failure("The disk is full.", new IOException());
        };

    assertThat(session.run("check", "good")).isZero();
    assertThat(session.err()).contains("parley: the starters were not asked: The disk is full.");
  }

  @Test
  void showsDiagnosticsInJson() {
    assertThat(session.run("check", "--json", "bad")).isEqualTo(1);
    assertThat(session.out())
        .contains("\"articles\":0,\"passages\":0,\"errors\":1,\"warnings\":0,\"problems\":[")
        .contains("{\"severity\":\"error\",\"file\":\"a.txt\",\"line\":");
  }

  @Test
  void aMissingFolderIsAUsageError() {
    assertThat(session.run("check", "nowhere")).isEqualTo(2);
    assertThat(session.err()).startsWith("parley: ").contains("nowhere").hasLineCount(1);
  }

  @Test
  void aFolderWithoutArticlesIsAUsageError() throws Exception {
    Files.createDirectories(directory.resolve("empty"));

    assertThat(session.run("check", "empty")).isEqualTo(2);
    assertThat(session.err()).contains("empty holds no articles").hasLineCount(1);
  }

  @Test
  void matchesGoldenFile() {
    TextLayout layout = new TextLayout(60, false);
    new CheckView(layout).add(new CorpusValidation(2, 34, ConsoleFixture.DIAGNOSTICS, List.of()));

    GoldenFile.assertSame(layout.toString(), "check.txt");
  }

  @Test
  void lintsOnlyOnRequest() throws Exception {
    reviewed();

    assertThat(session.run("check", "reviewed")).isZero();
    assertThat(session.out()).doesNotContain("advice");
  }

  @Test
  void lintFindingsNeverChangeTheExitCode() throws Exception {
    reviewed();

    assertThat(session.run("check", "--review", "--strict", "reviewed")).isZero();
    GoldenFile.assertSame(session.out(), "check-review.txt");
  }

  @Test
  void lintFindingsFollowTheDiagnostics() {
    assertThat(session.run("check", "--review", "warned")).isZero();
    assertThat(session.out())
        .containsSubsequence(
            "warning, line 3: ", "advice, line 7: ", "2 warnings, 1 piece of advice");
  }

  @Test
  void aCleanArticleHasNoLintFindings() {
    assertThat(session.run("check", "--review", "bad")).isEqualTo(1);
    assertThat(session.out()).endsWith("1 error, 0 warnings, no advice\n");
  }

  @Test
  void showsLintFindingsInJson() throws Exception {
    reviewed();

    assertThat(session.run("check", "--json", "--review", "reviewed")).isZero();
    assertThat(session.out())
        .contains("\"problems\":[],\"advice\":[{\"file\":\"one.md\",\"line\":8,\"found\":")
        .contains("\"remedy\":\"write the year");
    assertThat(session.run("check", "--json", "good")).isZero();
    assertThat(session.out().lines().toList().getLast()).doesNotContain("advice");
  }

  /** Writes one article per lint rule, without any diagnostics. */
  private void reviewed() throws Exception {
    Files.createDirectories(directory.resolve("reviewed"));
    Files.writeString(
        directory.resolve("reviewed/one.md"),
        """
        ---
        title: One
        as_of: 2026-06-29
        sources:
          S1: { title: A report }
        events:
          - { date: 2022-03-10, place: Antalya, title: Ministers meet }
          - { date: 2022-03-29, place: Istanbul, title: Delegations gather at a palace }
        ---
        ## Antalya

        The ministers of Russia and Ukraine met in Antalya on 10 March 2022.[^S1]

        They met again on 14 March.[^S1]
        """);
    Files.writeString(
        directory.resolve("reviewed/two.txt"),
        """
        Two
        29 June 2026

        The ministers of Russia and Ukraine met in Antalya on 10 March 2022. First. Second. Third. \
        Fourth. Fifth.
        """);
    Files.writeString(
        directory.resolve("reviewed/three.md"),
        """
        ---
        title: Three
        as_of: 2026-06-29
        ---
        Nobody is named as the source of this sentence.
        """);
  }
}
