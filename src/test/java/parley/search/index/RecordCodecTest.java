package parley.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Event;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.text.Span;

class RecordCodecTest {
  @Test
  void roundTripsAPassage() {
    String text = "Grüße aus Київ 🕊. ".repeat(400);
    Passage passage =
        new Passage(
            "abcdefghijkl",
            "folder/article",
            300,
            List.of("Above", "Below"),
            List.of("history"),
            text,
            List.of(new Span(0, 17), new Span(18, text.length())),
            List.of("S1", "S2"),
            List.of("Why?", "Since when?"));

    assertThat(RecordCodec.decodePassage(RecordCodec.encode(passage))).isEqualTo(passage);
  }

  @Test
  void roundTripsArticleMetadata() {
    ArticleMetadata metadata =
        new ArticleMetadata(
            "minsk",
            "minsk.md",
            "Minsk",
            Optional.of("A. Author"),
            Optional.of(LocalDate.of(2026, 6, 29)),
            "en",
            Optional.of("https://example.org/minsk"),
            List.of("history"),
            List.of("Minsk II"),
            List.of("What was agreed?"),
            List.of(
                new Source("S1", Optional.empty(), "T", Optional.empty(), Optional.empty()),
                new Source(
                    "S2", Optional.of("P"), "T", Optional.of("2015"), Optional.of("https://x"))),
            List.of(new Event(LocalDate.of(2015, 2, 12), Optional.of("Minsk"), "Agreed")));

    assertThat(RecordCodec.decodeArticleMetadata(RecordCodec.encode(metadata))).isEqualTo(metadata);
  }

  @Test
  void roundTripsARejectedFile() {
    IndexedFile file =
        new IndexedFile(
            "id", "id.md", 1L << 40, 1_780_000_000_000L, "", Optional.empty(), Optional.empty(), 2);

    assertThat(RecordCodec.decodeFile(RecordCodec.encode(file))).isEqualTo(file);
  }

  @Test
  void roundTripsDiagnostics() {
    Diagnostic diagnostic = Diagnostic.error("a.md", 12, "found", "do this");
    RecordWriter out = new RecordWriter();
    RecordCodec.encode(out, diagnostic);

    assertThat(RecordCodec.decodeDiagnostic(new RecordReader(out.toBytesRef())))
        .isEqualTo(diagnostic);
  }
}
