package parley.search.dense;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.corpus.model.Passage;
import parley.embedding.TextWithSpans;
import parley.search.IndexFixture;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.text.Span;

/** Which words of passages and questions get vectors of their own. */
class PassageEmbeddingInputTest {
  private static final String TEXT = "The United States met Russia. It was in Geneva.";

  @TempDir Path folder;
  private Optional<PassageSearcher> index = Optional.empty();

  @BeforeEach
  void build() throws IOException, SynonymFileException {
    SynonymGroups variants = SynonymGroups.parse("variants.txt", "United States, US, America");
    List<Span> sentences = List.of(new Span(0, 29), new Span(30, TEXT.length()));
    try (PassageIndexWriter builder = new PassageIndexWriter(folder, variants)) {
      builder.add(
          IndexFixture.head("a", "One", "history"),
          List.of(new Passage("p", "a", 0, List.of(), List.of(), TEXT, sentences, List.of())));
      builder.finish(Map.of());
    }
    index = Optional.of(PassageSearcher.open(folder, variants, IndexFixture.WEIGHTS));
  }

  @AfterEach
  void close() throws IOException {
    index.orElseThrow().close();
  }

  @Test
  void aPassageHasItsWordsAfterItsTitleByTheSentence() {
    PassageEmbeddingInput passage = PassageEmbeddingInput.of(index.orElseThrow(), 0, true);

    List<TextWithSpans> texts = passage.texts("");
    assertThat(texts).hasSize(3);
    assertThat(texts.getFirst().text()).isEqualTo(passage.before() + TEXT).startsWith("One. ");
    assertThat(words(texts.getFirst())).containsExactly("United States", "met", "Russia", "Geneva");
    assertThat(texts.get(1))
        .isEqualTo(new TextWithSpans("The United States met Russia.", List.of()));
    assertThat(passage.bySentence(List.of(of(1), of(2), of(3), of(4))))
        .extracting(List::size)
        .containsExactly(3, 1);
  }

  @Test
  void withoutWordsItIsThePassageAndItsSentences() {
    PassageEmbeddingInput passage = PassageEmbeddingInput.of(index.orElseThrow(), 0, false);

    assertThat(passage.texts("")).allMatch(text -> text.words().isEmpty());
  }

  @Test
  void aQuestionHasThoseThatAreSearchedForMisspeltOnesPutRight() {
    AnalyzedQuery question = index.orElseThrow().prepare("Who of America was in Genevaa?");

    var weighed =
        QueryEmbedding.weigh(
            question, question.meant(), index.orElseThrow().terms(question.meant()));

    assertThat(words(weighed.text())).containsExactly("America", "Geneva");
    assertThat(weighed.weights())
        .containsExactlyElementsOf(question.words().stream().map(QueryTerm::weight).toList());
  }

  private static float[] of(float number) {
    return new float[] {number};
  }

  private static List<String> words(TextWithSpans text) {
    return text.words().stream()
        .map(word -> text.text().substring(word.start(), word.end()))
        .toList();
  }
}
