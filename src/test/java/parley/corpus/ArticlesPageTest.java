package parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.CorpusReader.ParsedFile;
import parley.corpus.model.Block;
import parley.corpus.model.EventKind;
import parley.corpus.model.Source;
import parley.corpus.model.SourceKind;
import parley.corpus.model.Starter;

/** Reads the examples of {@code src/docs/articles.md}, as somebody would who copies them. */
class ArticlesPageTest {
  private static final Path PAGE = Path.of("src/docs/articles.md");
  private static final Pattern SOURCES_KEY = Pattern.compile("(?m)^sources:\n(  .*\n)+");

  private @TempDir Path folder;

  @Test
  void theArticleIsReadWithoutAWarning() throws Exception {
    write("minsk-agreements.md", example("markdown", 0));

    ParsedFile article = read().getFirst();

    assertThat(article.diagnostics()).isEmpty();
    assertThat(article.article().orElseThrow().metadata().sources())
        .extracting(Source::id)
        .containsExactly("S26");
    assertThat(questions(article)).contains("minsk 2 terms");
  }

  @Test
  void theOtherFilesFitTheArticle() throws Exception {
    String article = example("markdown", 0);
    write("minsk-agreements.md", article.replaceAll("(?s)<!-- asked:.*?-->\n", ""));
    write("minsk-agreements.asked", example("", 0));
    write("starters.yaml", example("yaml", 1));

    assertThat(read().getFirst().diagnostics()).isEmpty();
    assertThat(questions(read().getFirst())).contains("minsk 2 terms");
    assertThat(list().diagnostics()).isEmpty();
    assertThat(list().starters().all())
        .extracting(Starter::question)
        .containsExactly("What did Minsk II require?");
  }

  @Test
  void anArticleWithoutSourcesFindsThoseOfTheSharedFile() throws Exception {
    String article = SOURCES_KEY.matcher(example("markdown", 0)).replaceFirst("");
    write("minsk-agreements.md", article.replace("[^S26]", "[^S26][^S27]"));
    write("sources.yaml", example("yaml", 0));

    ParsedFile read = read().getFirst();

    assertThat(list().diagnostics()).isEmpty();
    assertThat(read.diagnostics()).isEmpty();
    assertThat(read.article().orElseThrow().metadata().sources())
        .extracting(source -> source.kind().orElseThrow())
        .containsExactly(SourceKind.PRIMARY, SourceKind.COPY);
  }

  @Test
  void everyKindOfSourceAndOfEventIsNamed() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(SourceKind.keys()).allMatch(kind -> page.contains("`" + kind + "`"), "is there");
    assertThat(EventKind.keys()).allMatch(kind -> page.contains("`" + kind + "`"), "is there");
  }

  @Test
  void everyKeyOfFrontMatterIsExplained() throws IOException {
    String page = Files.readString(PAGE);

    for (String key :
        List.of("title", "topics", "as_of", "author", "language", "url", "aliases", "examples")) {
      assertThat(page).containsPattern("(?m)^\\| [^|]*`" + key + "`");
    }
    assertThat(page).contains("| `sources` |", "| `events` |");
  }

  /** A block of the page in that language. */
  private static String example(String language, int index) throws IOException {
    Pattern block = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    return block
        .matcher(Files.readString(PAGE))
        .results()
        .filter(each -> each.group(1).equals(language))
        .map(each -> each.group(2))
        .toList()
        .get(index);
  }

  private static List<String> questions(ParsedFile file) {
    return file.article().orElseThrow().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .map(Block::faqQuestions)
        .flatMap(List::stream)
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<ParsedFile> read() throws CorpusException {
    List<ParsedFile> files = new ArrayList<>();
    reader().readAll(list(), files::add);
    return files;
  }

  private Listing list() throws CorpusException {
    return reader().list();
  }

  private CorpusReader reader() {
    return new CorpusReader(folder, CorpusFixture.SETTINGS, CorpusFixture.TOPICS);
  }
}
