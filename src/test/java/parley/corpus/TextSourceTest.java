package parley.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Settings;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.CorpusReader.ParsedFile;

/** Files that are kept elsewhere read as those of a folder do. */
class TextSourceTest {
  private static final Map<String, String> FILES =
      Map.of(
          "minsk.md", "---\ntitle: Minsk\nsources: [S1]\n---\n## Agreed\nIt was agreed.[^S1]\n",
          "minsk.asked", "## Agreed\nWhat was agreed?\n",
          "talks/istanbul.txt", "Istanbul\n\nThe talks were held in spring.\n",
          "sources.yaml", "S1: { publisher: A, title: B, date: 2026-01-01, kind: primary }\n",
          "starters.yaml", "- What was agreed?\n",
          "lost.asked", "## Nothing\nWhat?\n",
          "double.md", "# Double\nText.\n",
          "double.txt", "Double\n\nText.\n");

  @TempDir Path folder;

  @Test
  void readsAsAFolderWithTheSameFiles() throws Exception {
    for (Map.Entry<String, String> each : FILES.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    CorpusReader ofFolder = new CorpusReader(folder, CorpusFixture.SETTINGS, CorpusFixture.TOPICS);
    CorpusReader ofTexts = reader(FILES, CorpusFixture.SETTINGS);

    assertThat(ofTexts.list().diagnostics()).isEqualTo(ofFolder.list().diagnostics()).hasSize(2);
    assertThat(parsed(ofTexts)).isEqualTo(parsed(ofFolder)).hasSize(3);
  }

  @Test
  void leavesOutWhatIsLargerThanAllowed() throws Exception {
    Settings.Corpus small = new Settings.Corpus(Path.of("corpus"), 10, "en");
    CorpusReader reader = reader(Map.of("a.md", "# A\nMuch text.\n"), small);

    assertThat(parsed(reader).getFirst().diagnostics().getFirst().found())
        .isEqualTo("the file is larger than 10 bytes");
  }

  @Test
  void endsWhereATextCannotBeHad() throws Exception {
    TextSource source =
        new TextSource(
            List.of("a.md"),
            _ -> {
              throw new IllegalStateException("gone");
            },
            100);
    CorpusReader reader = new CorpusReader(source, CorpusFixture.SETTINGS, CorpusFixture.TOPICS);
    Listing listing = reader.list();

    assertThatIllegalStateException()
        .isThrownBy(() -> reader.readAll(listing, _ -> {}))
        .withMessage("gone");
  }

  private static CorpusReader reader(Map<String, String> files, Settings.Corpus settings) {
    TextSource source =
        new TextSource(
            files.keySet(),
            name -> files.getOrDefault(name, "").getBytes(UTF_8),
            settings.maxFileSize());
    return new CorpusReader(source, settings, CorpusFixture.TOPICS);
  }

  private static List<ParsedFile> parsed(CorpusReader reader) throws CorpusException {
    List<ParsedFile> parsed = new ArrayList<>();
    reader.readAll(reader.list(), parsed::add);
    return parsed;
  }
}
