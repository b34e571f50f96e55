package parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Settings;
import parley.config.Topic;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Starter;

/** Tests {@code starters.yaml}. */
class StartersTest {
  private @TempDir Path folder;

  @BeforeEach
  void writeArticle() throws IOException {
    Files.writeString(folder.resolve("ships.md"), "# Ships\nText.\n");
  }

  @Test
  void areReadInTheirOrder() throws Exception {
    Listing listing =
        list(
            """
            # A comment.
            - { question: "Who sails?", topic: history, article: ships }
            - { question: Where to? }
            - When?
            """);

    assertThat(listing.diagnostics()).isEmpty();
    assertThat(listing.starters().all())
        .containsExactly(
            new Starter("Who sails?", Optional.of("history"), Optional.of("ships"), 2),
            new Starter("Where to?", Optional.empty(), Optional.empty(), 3),
            new Starter("When?", Optional.empty(), Optional.empty(), 4));
  }

  @Test
  void areNoneWithoutTheFile() throws Exception {
    Listing listing =
        new CorpusReader(folder, new Settings.Corpus(folder, 1 << 20, "en"), List.of()).list();

    assertThat(listing.starters().all()).isEmpty();
    assertThat(listing.starters().fingerprint()).isEmpty();
  }

  @Test
  void nameTheFaultAndGoOn() throws Exception {
    Listing listing =
        list(
            """
            - { question: "Who sails?", topik: history }
            - { topic: history }
            - { question: "Who sails?" }
            - { question: "Where to?", topic: histry, article: ship }
            - [ 1 ]
            """);

    assertThat(listing.starters().all())
        .extracting(Starter::question)
        .containsExactly("Who sails?", "Where to?");
    assertThat(listing.diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "starters.yaml:1: warning: unknown key \"topik\"; did you mean \"topic\"?",
            "starters.yaml:2: warning: a starter has no question; write { question: ..., topic:"
                + " ... }",
            "starters.yaml:3: warning: the starter \"Who sails?\" is given twice; take one of them"
                + " out",
            "starters.yaml:4: warning: there is no topic \"histry\"; did you mean \"history\"?",
            "starters.yaml:4: warning: there is no article \"ship\"; did you mean \"ships\"?",
            "starters.yaml:5: warning: a starter has no question; write { question: ..., topic:"
                + " ... }");
  }

  @Test
  void aFileThatIsNoListOrNoYamlOrNoTextGivesNone() throws Exception {
    for (String text : List.of("question: Who?\n", "- { question: [\n", "")) {
      assertThat(list(text).starters().all()).as(text).isEmpty();
    }
    assertThat(list("question: Who?\n").diagnostics()).hasSize(1);
    assertThat(list("- { question: [\n").diagnostics())
        .singleElement()
        .satisfies(each -> assertThat(each.found()).endsWith("so that there are no starters"));
    assertThat(list("").diagnostics()).isEmpty();

    Files.write(folder.resolve("starters.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});
    assertThat(read().diagnostics()).hasSize(1);
    assertThat(read().starters().all()).isEmpty();
  }

  @Test
  void ofASubFolderAreNoFileOfOurs() throws Exception {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/starters.yaml"), "- Who?\n");

    assertThat(read().starters().all()).isEmpty();
    assertThat(read().diagnostics()).hasSize(1);
  }

  private Listing list(String starters) throws Exception {
    Files.writeString(folder.resolve("starters.yaml"), starters);
    return read();
  }

  private Listing read() throws Exception {
    Topic topic = new Topic("history", "history", "History", "The past.", List.of("histor*"));
    return new CorpusReader(folder, new Settings.Corpus(folder, 1 << 20, "en"), List.of(topic))
        .list();
  }
}
