package parley.search.index;

import java.time.LocalDate;
import org.apache.lucene.util.BytesRef;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Event;
import parley.corpus.model.EventKind;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.corpus.model.SourceKind;
import parley.text.IndexVersions;
import parley.text.Span;

/**
 * Serializes passages, article metadata, files, diagnostics and suggestions. Hand-written, since
 * startup must not wait for a mapping library; {@link IndexVersions#LEXICAL_INDEX_FORMAT} is the
 * version of the layout.
 */
public final class RecordCodec {
  private RecordCodec() {}

  static BytesRef encode(Passage passage) {
    return new RecordWriter()
        .writeString(passage.id())
        .writeString(passage.articleId())
        .writeVLong(passage.ordinal())
        .writeStrings(passage.headingPath())
        .writeStrings(passage.topics())
        .writeString(passage.text())
        .writeList(passage.sentences(), (w, s) -> w.writeVLong(s.start()).writeVLong(s.length()))
        .writeStrings(passage.sourceIds())
        .writeStrings(passage.faqQuestions())
        .toBytesRef();
  }

  static Passage decodePassage(BytesRef encoded) {
    RecordReader in = new RecordReader(encoded);
    return new Passage(
        in.readString(),
        in.readString(),
        in.readVInt(),
        in.readStrings(),
        in.readStrings(),
        in.readString(),
        in.readList(RecordCodec::decodeSpan),
        in.readStrings(),
        in.readStrings());
  }

  private static Span decodeSpan(RecordReader in) {
    int start = in.readVInt();
    return new Span(start, start + in.readVInt());
  }

  static BytesRef encode(ArticleMetadata metadata) {
    return new RecordWriter()
        .writeString(metadata.id())
        .writeString(metadata.relativePath())
        .writeString(metadata.title())
        .writeOptionalString(metadata.author())
        .writeOptionalString(metadata.asOf().map(LocalDate::toString))
        .writeString(metadata.language())
        .writeOptionalString(metadata.url())
        .writeStrings(metadata.topics())
        .writeStrings(metadata.aliases())
        .writeStrings(metadata.examples())
        .writeList(metadata.sources(), RecordCodec::encode)
        .writeList(
            metadata.events(),
            (w, e) ->
                w.writeString(e.date().toString())
                    .writeOptionalString(e.place())
                    .writeString(e.title())
                    .writeOptionalString(e.kind().map(EventKind::name)))
        .toBytesRef();
  }

  private static void encode(RecordWriter out, Source source) {
    out.writeString(source.id())
        .writeOptionalString(source.publisher())
        .writeString(source.title())
        .writeOptionalString(source.date())
        .writeOptionalString(source.url())
        .writeOptionalString(source.kind().map(SourceKind::name))
        .writeOptionalString(source.copyOf());
  }

  /** Reverses {@code encode(ArticleMetadata)}. */
  public static ArticleMetadata decodeArticleMetadata(BytesRef encoded) {
    RecordReader in = new RecordReader(encoded);
    return new ArticleMetadata(
        in.readString(),
        in.readString(),
        in.readString(),
        in.readOptionalString(),
        in.readOptionalString().map(LocalDate::parse),
        in.readString(),
        in.readOptionalString(),
        in.readStrings(),
        in.readStrings(),
        in.readStrings(),
        in.readList(r ->
            new Source(
                r.readString(),
                r.readOptionalString(),
                r.readString(),
                r.readOptionalString(),
                r.readOptionalString(),
                r.readOptionalString().map(SourceKind::valueOf),
                r.readOptionalString())),
        in.readList(r ->
            new Event(
                LocalDate.parse(r.readString()),
                r.readOptionalString(),
                r.readString(),
                r.readOptionalString().map(EventKind::valueOf))));
  }

  static BytesRef encode(IndexedFile file) {
    return new RecordWriter()
        .writeString(file.id())
        .writeString(file.relativePath())
        .writeVLong(file.size())
        .writeVLong(file.lastModifiedMillis())
        .writeString(file.sha256())
        .writeOptionalString(file.title())
        .writeOptionalString(file.asOf().map(LocalDate::toString))
        .writeVLong(file.diagnosticCount())
        .toBytesRef();
  }

  static IndexedFile decodeFile(BytesRef encoded) {
    RecordReader in = new RecordReader(encoded);
    return new IndexedFile(
        in.readString(),
        in.readString(),
        in.readVLong(),
        in.readVLong(),
        in.readString(),
        in.readOptionalString(),
        in.readOptionalString().map(LocalDate::parse),
        in.readVInt());
  }

  static void encode(RecordWriter out, Diagnostic diagnostic) {
    out.writeVLong(diagnostic.isError() ? 1 : 0)
        .writeString(diagnostic.file())
        .writeVLong(diagnostic.line())
        .writeString(diagnostic.found())
        .writeString(diagnostic.remedy());
  }

  static Diagnostic decodeDiagnostic(RecordReader in) {
    return new Diagnostic(
        in.readVLong() == 1 ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
        in.readString(),
        in.readVInt(),
        in.readString(),
        in.readString());
  }

  static BytesRef encode(Suggestion suggestion) {
    return new RecordWriter()
        .writeOptionalString(suggestion.topic())
        .writeString(suggestion.title())
        .writeString(suggestion.question())
        .toBytesRef();
  }

  /** Reverses {@code encode(Suggestion)}. */
  public static Suggestion decodeSuggestion(BytesRef encoded) {
    RecordReader in = new RecordReader(encoded);
    return new Suggestion(in.readOptionalString(), in.readString(), in.readString());
  }
}
