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
import parley.config.SettingsFixture;
import parley.corpus.model.Passage;
import parley.embedding.TextWithSpans;
import parley.search.IndexFixture;
import parley.search.analysis.SynonymFileException;
import parley.search.analysis.SynonymGroups;
import parley.search.index.LexicalIndex;
import parley.search.index.PassageIndexWriter;
import parley.text.Span;

class PassageEmbeddingInputTest {
  private static final String TEXT = "The United States met Russia. It was in Geneva.";

  @TempDir Path folder;
  private Optional<LexicalIndex> index = Optional.empty();

  @BeforeEach
  void build() throws IOException, SynonymFileException {
    SynonymGroups synonyms = SynonymGroups.parse("synonyms.txt", "United States, US, America");
    List<Span> sentences = List.of(new Span(0, 29), new Span(30, TEXT.length()));
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, synonyms)) {
      writer.add(
          IndexFixture.metadata("a", "One", "history"),
          List.of(Passage.builder("p", "a").text(TEXT).sentences(sentences).build()));
      writer.finish(Map.of());
    }
    index = Optional.of(LexicalIndex.open(folder, synonyms, SettingsFixture.SEARCH));
  }

  @AfterEach
  void close() throws IOException {
    index.orElseThrow().release();
  }

  @Test
  void passageTermSpansFollowTheTitleBySentence() {
    PassageEmbeddingInput input = PassageEmbeddingInput.create(index.orElseThrow(), 0, true);

    List<TextWithSpans> texts = input.texts("");
    assertThat(texts).hasSize(3);
    assertThat(texts.getFirst().text()).isEqualTo(input.titlePrefix() + TEXT).startsWith("One. ");
    assertThat(spanTexts(texts.getFirst()))
        .containsExactly("United States", "met", "Russia", "Geneva");
    assertThat(texts.get(1))
        .isEqualTo(new TextWithSpans("The United States met Russia.", List.of()));
    assertThat(input.groupBySentence(List.of(vector(1), vector(2), vector(3), vector(4))))
        .extracting(List::size)
        .containsExactly(3, 1);
  }

  @Test
  void withoutTokenVectorsThereAreNoTermSpans() {
    PassageEmbeddingInput input = PassageEmbeddingInput.create(index.orElseThrow(), 0, false);

    assertThat(input.texts("")).allMatch(text -> text.spans().isEmpty());
  }

  private static float[] vector(float number) {
    return new float[] {number};
  }

  private static List<String> spanTexts(TextWithSpans text) {
    return text.spans().stream().map(span -> span.substring(text.text())).toList();
  }
}
