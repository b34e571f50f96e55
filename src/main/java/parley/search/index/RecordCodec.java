package parley.search.index;

import java.time.LocalDate;
import org.apache.lucene.util.BytesRef;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Event;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.text.Span;

/**
 * The bytes in which the index keeps passages, article heads, files and problems. Plain and fast to
 * read, since a start must not wait for a mapping library; {@link IndexFields#FORMAT} names the
 * layout.
 */
public final class RecordCodec {
  private RecordCodec() {}

  static BytesRef write(Passage passage) {
    return new FormWriter()
        .text(passage.id())
        .text(passage.article())
        .number(passage.ordinal())
        .texts(passage.section())
        .texts(passage.topics())
        .text(passage.text())
        .list(passage.sentences(), (w, s) -> w.number(s.start()).number(s.length()))
        .texts(passage.sources())
        .texts(passage.asked())
        .done();
  }

  static Passage passage(BytesRef form) {
    FormReader in = new FormReader(form);
    return new Passage(
        in.text(),
        in.text(),
        in.small(),
        in.texts(),
        in.texts(),
        in.text(),
        in.list(RecordCodec::span),
        in.texts(),
        in.texts());
  }

  private static Span span(FormReader in) {
    int start = in.small();
    return new Span(start, start + in.small());
  }

  static BytesRef write(ArticleMetadata head) {
    return new FormWriter()
        .text(head.id())
        .text(head.file())
        .text(head.title())
        .optional(head.author())
        .optional(head.asOf().map(LocalDate::toString))
        .text(head.language())
        .optional(head.url())
        .texts(head.topics())
        .texts(head.aliases())
        .texts(head.examples())
        .list(head.sources(), RecordCodec::write)
        .list(
            head.events(),
            (w, e) -> w.text(e.date().toString()).optional(e.place()).text(e.title()))
        .done();
  }

  private static void write(FormWriter out, Source source) {
    out.text(source.id())
        .optional(source.publisher())
        .text(source.title())
        .optional(source.date())
        .optional(source.url());
  }

  public static ArticleMetadata head(BytesRef form) {
    FormReader in = new FormReader(form);
    return new ArticleMetadata(
        in.text(),
        in.text(),
        in.text(),
        in.optional(),
        in.optional().map(LocalDate::parse),
        in.text(),
        in.optional(),
        in.texts(),
        in.texts(),
        in.texts(),
        in.list(r -> new Source(r.text(), r.optional(), r.text(), r.optional(), r.optional())),
        in.list(r -> new Event(LocalDate.parse(r.text()), r.optional(), r.text())));
  }

  static BytesRef write(IndexedFile file) {
    return new FormWriter()
        .text(file.id())
        .text(file.name())
        .number(file.size())
        .number(file.modified())
        .text(file.fingerprint())
        .optional(file.title())
        .optional(file.asOf().map(LocalDate::toString))
        .number(file.problems())
        .done();
  }

  static IndexedFile file(BytesRef form) {
    FormReader in = new FormReader(form);
    return new IndexedFile(
        in.text(),
        in.text(),
        in.number(),
        in.number(),
        in.text(),
        in.optional(),
        in.optional().map(LocalDate::parse),
        in.small());
  }

  static void write(FormWriter out, Diagnostic problem) {
    out.number(problem.isError() ? 1 : 0)
        .text(problem.file())
        .number(problem.line())
        .text(problem.found())
        .text(problem.remedy());
  }

  static Diagnostic problem(FormReader in) {
    return new Diagnostic(
        in.number() == 1 ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
        in.text(),
        in.small(),
        in.text(),
        in.text());
  }

  static BytesRef write(Suggestion suggested) {
    return new FormWriter()
        .optional(suggested.topic())
        .text(suggested.title())
        .text(suggested.question())
        .done();
  }

  public static Suggestion suggested(BytesRef form) {
    FormReader in = new FormReader(form);
    return new Suggestion(in.optional(), in.text(), in.text());
  }
}
