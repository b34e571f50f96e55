package parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Block;
import parley.corpus.model.Diagnostic;

/** Tests the FAQ questions in a file beside the article. */
class FaqSidecarTest {
  private static final String ARTICLE =
      """
      ---
      title: The river
      as_of: 2026-06-29
      ---
      Before any heading.

      ## Past

      The *first* treaty stood.

      It ended in 1999.

      <!-- asked
      When did it end?
      -->

      The second one followed.

      ### Fish

      There were many.
      """;

  private @TempDir Path folder;

  @Test
  void questionsBelongToTheTextThatAHeadingAndTheOpeningWordsName() throws Exception {
    write("a.md", ARTICLE);
    write(
        "a.asked",
        """
        # The river
        What is this about?

        ## Past
        > It ended in
        Which treaty came first?
        When did it end?

        ## Past
        What came next?

        ## Past > Fish
        Were there fish?
        """);

    ParsedFile file = read();

    assertThat(file.diagnostics()).isEmpty();
    assertThat(questions(file))
        .containsExactly(
            List.of("What is this about?"),
            List.of("When did it end?", "Which treaty came first?"),
            List.of("When did it end?", "Which treaty came first?"),
            List.of("What came next?"),
            List.of("Were there fish?"));
  }

  @Test
  void aHeadingMayStandWithoutThoseAboveIt() throws Exception {
    write("a.md", ARTICLE);
    write("a.asked", "## Fish\nWere there fish?\n");

    assertThat(questions(read()).getLast()).containsExactly("Were there fish?");
  }

  @Test
  void whatFitsNoTextIsAWarningWithItsLineAndTheArticleStays() throws Exception {
    write("a.md", ARTICLE);
    write(
        "a.asked",
        """
        To whom does this belong?
        ## Pasta
        One?
        ## Fish
        > Nobody wrote
        Two?
        ## Fish
        Three?
        ## Fish
        Four?
        ## Past
        """);
    write("b.asked", "## Past\nFive?\n");

    assertThat(read().article()).isPresent();
    assertThat(read().diagnostics())
        .extracting(each -> each.location() + ": " + each.found())
        .containsExactly(
            "a.asked:1: the questions above the first heading belong to no text",
            "a.asked:2: the article has no heading \"Pasta\"",
            "a.asked:4: no paragraph under this heading begins with \"Nobody wrote\"",
            "a.asked:9: other questions have all the text under this heading",
            "a.asked:11: no question stands under this heading");
    assertThat(read().diagnostics()).noneMatch(Diagnostic::isError);
    assertThat(reader().list().diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "b.asked: warning: there is no article for these questions; did you mean a.asked?");
  }

  @Test
  void aSidecarThatIsNoTextIsAWarning() throws Exception {
    write("a.md", ARTICLE);
    Files.write(folder.resolve("a.asked"), new byte[] {'#', (byte) 0xFF, (byte) 0xFE, (byte) 0xC0});

    assertThat(read().article()).isPresent();
    assertThat(read().diagnostics())
        .singleElement()
        .matches(each -> !each.isError() && each.file().equals("a.asked"));
  }

  @Test
  void warnsWhereAnAcceptedTextHasChangedUntilItIsAcceptedAgain() throws Exception {
    write("a.md", ARTICLE);
    write("a.asked", "## Past\n> It ended\nOne?\n\n## Fish\nTwo?\n");
    assertThat(read().diagnostics()).isEmpty();

    assertThat(reader().acceptFaq("a")).hasValue(2);
    assertThat(Files.readString(folder.resolve("a.asked")))
        .matches(
            """
            ## Past
            > It ended
            hash: [0-9a-f]{12}
            One\\?

            ## Fish
            hash: [0-9a-f]{12}
            Two\\?
            """);
    assertThat(read().diagnostics()).isEmpty();

    write("a.md", ARTICLE.replace("many", "few"));
    assertThat(read().diagnostics())
        .extracting(each -> each.location() + ": " + each.found())
        .containsExactly(
            "a.asked:7: the text under \"Fish\" has changed since these questions were written");

    assertThat(reader().acceptFaq("a.md")).hasValue(2);
    assertThat(read().diagnostics()).isEmpty();
    assertThat(Files.readString(folder.resolve("a.asked")).lines()).hasSize(8);
    assertThat(reader().acceptFaq("b")).isEmpty();
  }

  @Test
  void theFingerprintAndTheListedFileChangeWithTheSidecar() throws Exception {
    write("a.md", ARTICLE);
    String without = read().fingerprint();
    long size = reader().list().files().getFirst().size();

    write("a.asked", "## Fish\nTwo?\n");
    String with = read().fingerprint();
    assertThat(reader().list().files().getFirst().size()).isGreaterThan(size);
    write("a.asked", "## Fish\nOne?\n");

    assertThat(List.of(without, with, read().fingerprint())).doesNotHaveDuplicates();
  }

  private static List<List<String>> questions(ParsedFile file) {
    return file.article().orElseThrow().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .map(Block::faqQuestions)
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private ParsedFile read() throws CorpusException {
    List<ParsedFile> files = new ArrayList<>();
    reader().readAll(reader().list(), files::add);
    return files.getFirst();
  }

  private CorpusReader reader() {
    return new CorpusReader(folder, CorpusFixture.SETTINGS, CorpusFixture.TOPICS);
  }
}
