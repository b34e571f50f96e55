package parley.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Event;
import parley.corpus.model.EventKind;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.corpus.model.SourceKind;
import parley.text.Span;

class RecordCodecTest {
  @Test
  void roundTripsAPassage() throws IOException {
    String text = "Grüße aus Київ 🕊. ".repeat(400);
    Passage passage =
        Passage.builder("abcdefghijkl", "folder/article")
            .ordinal(300)
            .headingPath(List.of("Above", "Below"))
            .topics(List.of("history"))
            .text(text)
            .sentences(List.of(new Span(0, 17), new Span(18, text.length())))
            .sourceIds(List.of("S1", "S2"))
            .faqQuestions(List.of("Why?", "Since when?"))
            .build();

    assertThat(RecordCodec.decodePassage(RecordCodec.encode(passage))).isEqualTo(passage);
  }

  @Test
  void roundTripsArticleMetadata() throws IOException {
    ArticleMetadata metadata =
        ArticleMetadata.builder("minsk")
            .relativePath("minsk.md")
            .title("Minsk")
            .author(Optional.of("A. Author"))
            .asOf(Optional.of(LocalDate.of(2026, 6, 29)))
            .language("en")
            .url(Optional.of("https://example.org/minsk"))
            .topics(List.of("history"))
            .aliases(List.of("Minsk II"))
            .examples(List.of("What was agreed?"))
            .sources(
                List.of(
                    new Source("S1", Optional.empty(), "T", Optional.empty(), Optional.empty()),
                    new Source(
                        "S2",
                        Optional.of("P"),
                        "T",
                        Optional.of("2015"),
                        Optional.of("https://x"),
                        Optional.of(SourceKind.COPY),
                        Optional.of("Reuters"))))
            .events(
                List.of(
                    new Event(LocalDate.of(2014, 9, 5), Optional.empty(), "Met"),
                    new Event(
                        LocalDate.of(2015, 2, 12),
                        Optional.of("Minsk"),
                        "Agreed",
                        Optional.of(EventKind.AGREEMENT))))
            .build();

    assertThat(RecordCodec.decodeArticleMetadata(RecordCodec.encode(metadata))).isEqualTo(metadata);
  }

  @Test
  void roundTripsARejectedFile() throws IOException {
    IndexedFile file =
        new IndexedFile(
            "id", "id.md", 1L << 40, 1_780_000_000_000L, "", Optional.empty(), Optional.empty(), 2);

    assertThat(RecordCodec.decodeFile(RecordCodec.encode(file))).isEqualTo(file);
  }

  @Test
  void roundTripsDiagnostics() throws IOException {
    List<Diagnostic> diagnostics = List.of(Diagnostic.error("a.md", 12, "found", "do this"));

    assertThat(RecordCodec.decodeDiagnostics(RecordCodec.encode(diagnostics)))
        .isEqualTo(diagnostics);
  }
}
