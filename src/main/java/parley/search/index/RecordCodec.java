package parley.search.index;

import static parley.search.index.RecordFields.open;
import static parley.search.index.RecordFields.readList;
import static parley.search.index.RecordFields.readOptional;
import static parley.search.index.RecordFields.readStrings;
import static parley.search.index.RecordFields.record;
import static parley.search.index.RecordFields.writeList;
import static parley.search.index.RecordFields.writeOptional;
import static parley.search.index.RecordFields.writeStrings;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
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
 * Serializes passages, article metadata, files, diagnostics and suggestions with Lucene's {@link
 * DataOutput}: startup must not wait for a mapping library. {@link
 * IndexVersions#LEXICAL_INDEX_FORMAT} is the version of the layout.
 */
public final class RecordCodec {
  private RecordCodec() {}

  static BytesRef encode(Passage passage) {
    return record(out -> {
      out.writeString(passage.id());
      out.writeString(passage.articleId());
      out.writeVInt(passage.ordinal());
      writeStrings(out, passage.headingPath());
      writeStrings(out, passage.topics());
      out.writeString(passage.text());
      writeList(
          out,
          passage.sentences(),
          sentence -> {
            out.writeVInt(sentence.start());
            out.writeVInt(sentence.length());
          });
      writeStrings(out, passage.sourceIds());
      writeStrings(out, passage.faqQuestions());
    });
  }

  static Passage decodePassage(BytesRef encoded) throws IOException {
    DataInput in = open(encoded);
    return new Passage(
        in.readString(),
        in.readString(),
        in.readVInt(),
        readStrings(in),
        readStrings(in),
        in.readString(),
        readList(in, RecordCodec::decodeSpan),
        readStrings(in),
        readStrings(in));
  }

  private static Span decodeSpan(DataInput in) throws IOException {
    int start = in.readVInt();
    return new Span(start, start + in.readVInt());
  }

  static BytesRef encode(ArticleMetadata metadata) {
    return record(out -> {
      out.writeString(metadata.id());
      out.writeString(metadata.relativePath());
      out.writeString(metadata.title());
      writeOptional(out, metadata.author());
      writeOptional(out, metadata.asOf().map(LocalDate::toString));
      out.writeString(metadata.language());
      writeOptional(out, metadata.url());
      writeStrings(out, metadata.topics());
      writeStrings(out, metadata.aliases());
      writeStrings(out, metadata.examples());
      writeList(out, metadata.sources(), source -> encode(out, source));
      writeList(out, metadata.events(), event -> encode(out, event));
    });
  }

  private static void encode(DataOutput out, Source source) throws IOException {
    out.writeString(source.id());
    writeOptional(out, source.publisher());
    out.writeString(source.title());
    writeOptional(out, source.date());
    writeOptional(out, source.url());
    writeOptional(out, source.kind().map(SourceKind::name));
    writeOptional(out, source.copyOf());
  }

  private static Source decodeSource(DataInput in) throws IOException {
    return new Source(
        in.readString(),
        readOptional(in),
        in.readString(),
        readOptional(in),
        readOptional(in),
        readOptional(in).map(SourceKind::valueOf),
        readOptional(in));
  }

  private static void encode(DataOutput out, Event event) throws IOException {
    out.writeString(event.date().toString());
    writeOptional(out, event.place());
    out.writeString(event.title());
    writeOptional(out, event.kind().map(EventKind::name));
  }

  private static Event decodeEvent(DataInput in) throws IOException {
    return new Event(
        LocalDate.parse(in.readString()),
        readOptional(in),
        in.readString(),
        readOptional(in).map(EventKind::valueOf));
  }

  /**
   * Reverses {@code encode(ArticleMetadata)}.
   *
   * @throws IOException if the record is cut off
   */
  public static ArticleMetadata decodeArticleMetadata(BytesRef encoded) throws IOException {
    DataInput in = open(encoded);
    return new ArticleMetadata(
        in.readString(),
        in.readString(),
        in.readString(),
        readOptional(in),
        readOptional(in).map(LocalDate::parse),
        in.readString(),
        readOptional(in),
        readStrings(in),
        readStrings(in),
        readStrings(in),
        readList(in, RecordCodec::decodeSource),
        readList(in, RecordCodec::decodeEvent));
  }

  static BytesRef encode(IndexedFile file) {
    return record(out -> {
      out.writeString(file.id());
      out.writeString(file.relativePath());
      out.writeVLong(file.size());
      out.writeVLong(file.lastModifiedMillis());
      out.writeString(file.sha256());
      writeOptional(out, file.title());
      writeOptional(out, file.asOf().map(LocalDate::toString));
      out.writeVInt(file.diagnosticCount());
    });
  }

  static IndexedFile decodeFile(BytesRef encoded) throws IOException {
    DataInput in = open(encoded);
    return new IndexedFile(
        in.readString(),
        in.readString(),
        in.readVLong(),
        in.readVLong(),
        in.readString(),
        readOptional(in),
        readOptional(in).map(LocalDate::parse),
        in.readVInt());
  }

  static BytesRef encode(List<Diagnostic> diagnostics) {
    return record(out ->
        writeList(
            out,
            diagnostics,
            diagnostic -> {
              out.writeVInt(diagnostic.isError() ? 1 : 0);
              out.writeString(diagnostic.file());
              out.writeVInt(diagnostic.line());
              out.writeString(diagnostic.found());
              out.writeString(diagnostic.remedy());
            }));
  }

  static List<Diagnostic> decodeDiagnostics(BytesRef encoded) throws IOException {
    return readList(
        open(encoded),
        in ->
            new Diagnostic(
                in.readVInt() == 1 ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
                in.readString(),
                in.readVInt(),
                in.readString(),
                in.readString()));
  }

  static BytesRef encode(Suggestion suggestion) {
    return record(out -> {
      writeOptional(out, suggestion.topic());
      out.writeString(suggestion.title());
      out.writeString(suggestion.question());
    });
  }

  /**
   * Reverses {@code encode(Suggestion)}.
   *
   * @throws IOException if the record is cut off
   */
  public static Suggestion decodeSuggestion(BytesRef encoded) throws IOException {
    DataInput in = open(encoded);
    return new Suggestion(readOptional(in), in.readString(), in.readString());
  }
}
