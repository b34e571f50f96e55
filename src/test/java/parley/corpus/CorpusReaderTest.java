package parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Settings;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.frontmatter.SharedSources;
import parley.corpus.model.Diagnostic;
import parley.testing.CpuTime;

class CorpusReaderTest {
  @TempDir Path directory;

  @Test
  void listsArticlesOfAllFoldersInTheOrderOfTheirNames() throws Exception {
    for (String name : List.of("z.md", "b/two.txt", "a.MD", "b.markdown", "b/one.md")) {
      write(name, "Text.");
    }

    assertThat(reader().list().files())
        .extracting(CorpusFile::relativePath)
        .containsExactly("a.MD", "b.markdown", "b/one.md", "b/two.txt", "z.md");
    assertThat(reader().list().files())
        .extracting(CorpusFile::id)
        .containsExactly("a", "b", "b/one", "b/two", "z");
    assertThat(reader().list().diagnostics()).isEmpty();
  }

  @Test
  void ignoresHiddenFilesAndWarnsOfOtherFiles() throws Exception {
    write(".git/config.md", "Text.");
    write(".hidden.md", "Text.");
    write("a.md", "Text.");
    write("map.pdf", "%PDF");
    write("NOTES", "Text.");

    Listing listing = reader().list();

    assertThat(listing.files()).extracting(CorpusFile::relativePath).containsExactly("a.md");
    assertThat(listing.diagnostics())
        .allMatch(diagnostic -> !diagnostic.isError() && diagnostic.found().contains("not read"))
        .extracting(Diagnostic::file)
        .containsExactly("NOTES", "map.pdf");
  }

  @Test
  void passesOverTheLicenceOfTheArticles() throws Exception {
    write("a.md", "Text.");
    write("b/c.md", "Text.");
    Listing before = reader().list();
    write("LICENSE", "Anybody may share the articles.");
    write("b/LICENSE", "These too.");

    assertThat(reader().list()).isEqualTo(before);
    assertThat(before.diagnostics()).isEmpty();
  }

  @Test
  void aLicenceThatLooksLikeAnArticleIsOne() throws Exception {
    write("LICENSE.md", "Text.");
    write("LICENSE/a.md", "Text.");

    assertThat(reader().list().files())
        .extracting(CorpusFile::relativePath)
        .containsExactly("LICENSE.md", "LICENSE/a.md");
  }

  @Test
  void theSecondFileWithAnIdIsAnError() throws Exception {
    write("a.md", "Text.");
    write("a.txt", "Text.");

    Listing listing = reader().list();

    assertThat(listing.files()).extracting(CorpusFile::relativePath).containsExactly("a.md");
    assertThat(listing.diagnostics())
        .singleElement()
        .matches(Diagnostic::isError)
        .matches(
            diagnostic -> diagnostic.file().equals("a.txt") && diagnostic.found().contains("a.md"));
  }

  @Test
  void followsLinksWithinTheFolderOnly() throws Exception {
    write("corpus/a.md", "Text.");
    write("corpus/.data/b.md", "Text.");
    write("outside/c.md", "Text.");
    Path corpus = directory.resolve("corpus");
    Files.createSymbolicLink(corpus.resolve("b.md"), Path.of(".data/b.md"));
    Files.createSymbolicLink(corpus.resolve("linked"), Path.of(".data"));
    Files.createSymbolicLink(corpus.resolve("loop"), Path.of("."));
    Files.createSymbolicLink(corpus.resolve("self.md"), Path.of("self.md"));
    Files.createSymbolicLink(corpus.resolve("gone.md"), Path.of("nowhere.md"));
    Files.createSymbolicLink(corpus.resolve("out.md"), Path.of("../outside/c.md"));
    Files.createSymbolicLink(corpus.resolve("outside"), Path.of("../outside"));

    Listing listing = CpuTime.within(Duration.ofSeconds(10), () -> reader(corpus).list());

    assertThat(listing.files())
        .extracting(CorpusFile::relativePath)
        .containsExactly("a.md", "b.md", "linked/b.md");
    assertThat(listing.diagnostics())
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::file)
        .containsExactly("gone.md", "out.md", "outside", "self.md");
    assertThat(listing.diagnostics())
        .filteredOn(diagnostic -> !diagnostic.isError())
        .extracting(Diagnostic::file)
        .containsExactly("loop");
  }

  @Test
  void theWalkOfFoldersThatLinkToEachOtherTerminates() throws Exception {
    for (int i = 0; i < 8; i++) {
      Files.createDirectories(directory.resolve("f" + i));
      for (int j = 0; j < 8; j++) {
        Files.createSymbolicLink(directory.resolve("f" + i + "/to" + j), Path.of("../f" + j));
      }
      write("f" + i + "/a.md", "Text.");
    }

    Listing listing = CpuTime.within(Duration.ofSeconds(20), () -> reader().list());

    assertThat(listing.files()).hasSizeBetween(8, 16);
  }

  @Test
  void theFolderItselfMayBeALink() throws Exception {
    write("real/a.md", "Text.");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
    CorpusReader reader = reader(link);

    assertThat(reader.read(reader.list().files().getFirst(), SharedSources.NONE).article())
        .isPresent();
  }

  @Test
  void aPipeIsNeverOpened() throws Exception {
    Path pipe = directory.resolve("pipe.md");
    assumeTrue(makePipe(pipe), "no mkfifo on this machine");

    Listing listing = reader().list();
    ParsedFile parsedFile =
        CpuTime.within(
            Duration.ofSeconds(10),
            () -> reader().read(new CorpusFile("pipe", "pipe.md", pipe, 0, 0), SharedSources.NONE));

    assertThat(listing.files()).isEmpty();
    assertThat(listing.diagnostics()).singleElement().matches(Diagnostic::isError);
    assertThat(parsedFile.diagnostics()).singleElement().matches(Diagnostic::isError);
  }

  @Test
  void anUnreadableFolderIsAnErrorAndTheOthersAreRead() throws Exception {
    write("a.md", "Text.");
    write("closed/b.md", "Text.");
    write("c.md", "Text.");
    restrictPermissions("closed", "---------");
    restrictPermissions("c.md", "---------");

    Listing listing = reader().list();

    assertThat(listing.files())
        .extracting(CorpusFile::relativePath)
        .containsExactly("a.md", "c.md");
    assertThat(listing.diagnostics()).extracting(Diagnostic::file).containsExactly("closed");
    assertThat(reader().read(listing.files().getLast(), SharedSources.NONE).diagnostics())
        .singleElement()
        .matches(Diagnostic::isError);
    Files.setPosixFilePermissions(
        directory.resolve("closed"), PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aMissingFolderIsAnErrorWithItsNameAndARemedy() throws Exception {
    write("file", "Text.");

    assertThatThrownBy(() -> reader(directory.resolve("missing")).list())
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining(directory.resolve("missing").toString())
        .hasMessageContaining("Create it");
    assertThatThrownBy(() -> reader(directory.resolve("file")).list())
        .isInstanceOf(CorpusException.class)
        .hasMessageContaining("not a folder");
  }

  @Test
  void whatCannotBeReadBecomesADiagnostic() throws Exception {
    write("large.md", "x".repeat(2000));
    write("gone.md", "Text.");
    Files.write(directory.resolve("latin.md"), new byte[] {'a', '\r', '\n', 'b', (byte) 0xFC});
    write("empty.md", "");
    write("good.md", "Text.");
    CorpusReader reader =
        new CorpusReader(
            directory, new Settings.Corpus(directory, 1999, "en"), CorpusFixture.TOPICS);
    Listing listing = reader.list();
    Files.delete(directory.resolve("gone.md"));

    List<ParsedFile> parsedFiles = new ArrayList<>();
    reader.readAll(listing, parsedFiles::add);

    assertThat(parsedFiles)
        .flatExtracting(ParsedFile::diagnostics)
        .filteredOn(Diagnostic::isError)
        .extracting(Diagnostic::toString)
        .satisfiesExactly(
            empty -> assertThat(empty).contains("empty.md: error: there is no text"),
            gone -> assertThat(gone).contains("gone.md: error: the file is gone"),
            large -> assertThat(large).contains("large.md: error: ").contains("1999 bytes"),
            latin -> assertThat(latin).contains("latin.md:2: error: byte 4 (0xFC)"));
    assertThat(parsedFiles).filteredOn(parsedFile -> parsedFile.article().isPresent()).hasSize(1);
  }

  @Test
  void aDuplicateTitleIsAWarningThatNamesBothFiles() throws Exception {
    write("a.md", "# The Same\n\nText.");
    write("b.txt", "The same\n\nOther text.");
    List<Diagnostic> diagnostics = new ArrayList<>();

    reader().readAll(reader().list(), parsedFile -> diagnostics.addAll(parsedFile.diagnostics()));

    assertThat(diagnostics)
        .filteredOn(diagnostic -> diagnostic.found().contains("title"))
        .singleElement()
        .matches(
            diagnostic -> diagnostic.file().equals("b.txt") && diagnostic.found().contains("a.md"));
  }

  @Test
  void theFingerprintHashesTheBytes() throws Exception {
    write("a.md", "abc");

    assertThat(reader().read(reader().list().files().getFirst(), SharedSources.NONE).fingerprint())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private CorpusReader reader() {
    return reader(directory);
  }

  private static CorpusReader reader(Path root) {
    return new CorpusReader(root, CorpusFixture.SETTINGS, CorpusFixture.TOPICS);
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void restrictPermissions(String name, String rights) throws IOException {
    Path path = directory.resolve(name);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    assumeFalse(Files.isReadable(path), "permissions do not bind this user");
  }

  private static boolean makePipe(Path path) throws InterruptedException {
    try {
      return new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
