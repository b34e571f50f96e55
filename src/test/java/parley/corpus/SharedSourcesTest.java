package parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Source;
import parley.corpus.model.SourceKind;

/** Tests {@code sources.yaml} and the articles that name its sources. */
class SharedSourcesTest {
  private static final String SOURCES =
      """
      # Every source once.
      S1: { publisher: Office, title: Minutes, date: 1999, kind: primary }
      S2: { publisher: Mirror, title: Note, url: "https://example.org/", kind: copy, copy_of: Wire }
      """;

  private @TempDir Path folder;

  @Test
  void anArticleNamesItsSourcesById() throws Exception {
    write("sources.yaml", SOURCES);
    write("a.md", article("sources: [s2, S1]", "One.[^S1] Two.[^S2]"));

    ParsedFile file = readOnly();

    assertThat(file.diagnostics()).isEmpty();
    assertThat(sources(file)).extracting(Source::id).containsExactly("S2", "S1");
    assertThat(sources(file).getFirst().kind()).contains(SourceKind.COPY);
    assertThat(sources(file).getFirst().copyOf()).contains("Wire");
    assertThat(listing().diagnostics()).isEmpty();
  }

  @Test
  void aMarkMayNameASharedSourceThatTheFrontMatterDoesNotList() throws Exception {
    write("sources.yaml", SOURCES);
    write("a.md", article("language: en", "One.[^S2]"));

    ParsedFile file = readOnly();

    assertThat(file.diagnostics()).isEmpty();
    assertThat(sources(file)).extracting(Source::title).containsExactly("Note");
  }

  @Test
  void aSourceOfTheArticleItselfCountsBeforeASharedOne() throws Exception {
    write("sources.yaml", SOURCES);
    write(
        "a.md",
        article("sources: [S1, { S2: { title: Own, kind: opinion } }]", "One.[^S1] Two.[^S2]"));

    assertThat(readOnly().diagnostics()).isEmpty();
    assertThat(sources(readOnly()))
        .extracting(Source::title)
        .containsExactlyInAnyOrder("Minutes", "Own");
  }

  @Test
  void anIdThatNobodyDefinesIsAWarningWithItsLine() throws Exception {
    write("sources.yaml", SOURCES);
    write("a.md", article("sources:\n  - S1\n  - Q77", "One.[^S1] Two.[^S9]"));

    assertThat(readOnly().article()).isPresent();
    assertThat(readOnly().diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "a.md:6: warning: the source Q77 is defined nowhere; add the source to sources.yaml or"
                + " take the mark out",
            "a.md:8: warning: the mark [^S9] names no source; did you mean [^S1]?");
  }

  @Test
  void faultsAreWarningsWithTheirLineAndLeaveNoArticleOut() throws Exception {
    write(
        "sources.yaml",
        """
        S1: { publisher: Office, title: Minutes, kind: newspapr }
        S1: { title: Again }
        s1: { title: Once more }
        S2: { publishr: Office, title: Note }
        """);
    write("a.md", article("sources: [S1]", "One.[^S1]"));

    assertThat(listing().diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "sources.yaml:1: warning: \"kind\" is \"newspapr\" and does not count; write one of:"
                + " primary, agency, newspaper, state, copy, opinion, aggregator",
            "sources.yaml:2: warning: \"S1\" is given twice, of which the first counts; take one of"
                + " them out",
            "sources.yaml:3: warning: the source s1 is given twice; line 1 counts; take one of them"
                + " out or give it another id",
            "sources.yaml:4: warning: unknown key \"publishr\"; did you mean \"publisher\"?");
    assertThat(sources(readOnly())).extracting(Source::title).containsExactly("Minutes");
  }

  @Test
  void aFileThatIsNoYamlIsOneWarningAndNotOneForEachMark() throws Exception {
    write("sources.yaml", "S1: { title: Open\nS2: [\n");
    write("a.md", article("sources: [S1]", "One.[^S1] Two.[^S2]"));

    assertThat(listing().diagnostics())
        .singleElement()
        .matches(each -> !each.isError() && each.file().equals("sources.yaml") && each.line() > 0);
    assertThat(readOnly().article()).isPresent();
    assertThat(readOnly().diagnostics()).isEmpty();
  }

  @Test
  void aListInsteadOfAMappingIsAWarning() throws Exception {
    write("sources.yaml", "- S1\n");
    write("a.md", article("language: en", "One."));

    assertThat(listing().diagnostics())
        .extracting(Diagnostic::location)
        .containsExactly("sources.yaml:1");
  }

  @Test
  void startersAreNoArticleAndNoMistake() throws Exception {
    write("starters.yaml", "- { question: What is it?, topic: history, article: a }\n");
    write("a.md", article("language: en", "One."));

    assertThat(listing().diagnostics()).isEmpty();
    assertThat(listing().files()).hasSize(1);
  }

  @Test
  void theFingerprintOfAnArticleDependsOnTheSharedSourcesItCites() throws Exception {
    write("sources.yaml", SOURCES);
    write("a.md", article("sources: [S1]", "One.[^S1]"));
    String before = readOnly().fingerprint();

    write("sources.yaml", SOURCES.replace("title: Note", "title: Other"));
    assertThat(readOnly().fingerprint()).isEqualTo(before);
    write("sources.yaml", SOURCES.replace("kind: primary", "kind: state"));
    assertThat(readOnly().fingerprint()).isNotEqualTo(before);
  }

  @Test
  void sourcesAreShownBestFirst() {
    List<Source> sources = new ArrayList<>();
    sources.add(source("aggregator", Optional.of(SourceKind.AGGREGATOR)));
    sources.add(source("unjudged", Optional.empty()));
    sources.add(source("copy 1", Optional.of(SourceKind.COPY)));
    sources.add(source("primary", Optional.of(SourceKind.PRIMARY)));
    sources.add(source("copy 2", Optional.of(SourceKind.COPY)));
    sources.add(source("opinion", Optional.of(SourceKind.OPINION)));

    sources.sort(Source.BEST_FIRST);

    assertThat(sources)
        .extracting(Source::id)
        .containsExactly("primary", "copy 1", "copy 2", "opinion", "unjudged", "aggregator");
  }

  private static Source source(String id, Optional<SourceKind> kind) {
    return new Source(id, Optional.empty(), id, Optional.empty(), Optional.empty())
        .withKind(kind, Optional.empty());
  }

  private static String article(String frontMatter, String text) {
    return "---\ntitle: A\nas_of: 2026-06-29\n" + frontMatter + "\n---\n" + text + "\n";
  }

  private static List<Source> sources(ParsedFile file) {
    return file.article().orElseThrow().metadata().sources();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Listing listing() throws CorpusException {
    return reader().list();
  }

  private ParsedFile readOnly() throws CorpusException {
    List<ParsedFile> files = new ArrayList<>();
    reader().readAll(listing(), files::add);
    return files.getFirst();
  }

  private CorpusReader reader() {
    return new CorpusReader(folder, CorpusFixture.SETTINGS, CorpusFixture.TOPICS);
  }
}
