package parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.corpus.model.Article;
import parley.corpus.model.Section;
import parley.corpus.split.PassageSplitter;
import parley.text.WordCounter;

/** The seed article must work unedited. It is not part of the repository. */
class SeedArticleTest {
  private static final Path SEED =
      Path.of(System.getProperty("parley.shared", "../shared"), "seed-article.txt");

  private Article article;

  @BeforeEach
  void read() throws IOException {
    assumeTrue(Files.isRegularFile(SEED), "there is no " + SEED);
    article =
        CorpusFixture.parse("seed-article.txt", Files.readAllBytes(SEED)).article().orElseThrow();
  }

  @Test
  void titleAndAuthorAreFound() {
    assertThat(article.metadata().title()).startsWith("Russia-Ukraine Peace Talks");
    assertThat(article.metadata().author()).isEqualTo(Optional.of("Jhon Lennon"));
    assertThat(article.metadata().asOf()).isEmpty();
  }

  @Test
  void itHasAnIntroductionAndFourSections() {
    assertThat(article.sections())
        .extracting(section -> section.path().size())
        .containsExactly(0, 1, 1, 1, 1);
    assertThat(article.sections())
        .extracting(Section::topics)
        .containsExactly(
            List.of(),
            List.of("history"),
            List.of("developments"),
            List.of("mediators"),
            List.of("outlook"));
  }

  @Test
  void itsPassagesHaveAGoodLength() {
    assertThat(new PassageSplitter().split(article))
        .hasSizeBetween(15, 25)
        .allSatisfy(passage -> assertThat(WordCounter.count(passage.text())).isBetween(60, 150));
  }
}
