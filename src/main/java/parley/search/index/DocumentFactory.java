package parley.search.index;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Passage;
import parley.search.FaqMatcher;
import parley.search.index.tokens.BufferedTokenStream;
import parley.search.index.tokens.DocumentFrequencies;
import parley.search.index.tokens.DocumentFrequencyStream;
import parley.search.index.tokens.TokenBuffer;
import parley.search.index.tokens.TokenizedPassage;

/** How passages and files are laid down in the index. For one thread. */
final class DocumentFactory {
  private final BufferedTokenStream titles = new BufferedTokenStream();
  private final BufferedTokenStream content = new BufferedTokenStream();

  /** The document of a passage, which is to be written before the next is asked for. */
  Document passage(TokenizedPassage analysed) {
    Passage passage = analysed.passage();
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, passage.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(IndexFields.ID, new BytesRef(passage.id())));
    document.add(new StringField(IndexFields.ARTICLE, passage.article(), Field.Store.NO));
    document.add(new BinaryDocValuesField(IndexFields.ARTICLE, new BytesRef(passage.article())));
    document.add(new NumericDocValuesField(IndexFields.ORDINAL, passage.ordinal()));
    for (String topic : passage.topics()) {
      document.add(new StringField(IndexFields.TOPIC, topic, Field.Store.NO));
    }
    for (TokenBuffer question : analysed.asked()) {
      addForeseen(document, IndexFields.ASKED, TokenBuffer.joined(List.of(question)));
    }
    if (!analysed.offered().isEmpty()) {
      addForeseen(document, IndexFields.OFFERED, TokenBuffer.joined(analysed.offered()));
    }
    document.add(new Field(IndexFields.TITLE, titles.of(analysed.above()), TermsOnly.COUNTED));
    document.add(new TextField(IndexFields.CONTENT, content.of(analysed.terms())));
    document.add(new BinaryDocValuesField(IndexFields.STORED, RecordCodec.write(passage)));
    return document;
  }

  private static void addForeseen(Document document, String field, BytesRef words) {
    document.add(new StringField(field, FaqMatcher.words(words), Field.Store.NO));
  }

  /** The document of the words of all passages. */
  static Document words(DocumentFrequencies words) {
    Document document = new Document();
    document.add(
        new Field(IndexFields.WORDS, new DocumentFrequencyStream(words), TermsOnly.REPEATED));
    return document;
  }

  static Document file(IndexedFile file, List<Diagnostic> problems) {
    Document document = new Document();
    document.add(new BinaryDocValuesField(IndexFields.FILE, RecordCodec.write(file)));
    if (!problems.isEmpty()) {
      BytesRef form = new FormWriter().list(problems, RecordCodec::write).done();
      document.add(new StoredField(IndexFields.PROBLEMS, form));
    }
    return document;
  }

  /**
   * The document of what is known of an article.
   *
   * @param offered what is offered to be asked of it, each its words, folded, with a space between
   */
  static Document head(ArticleMetadata head, List<String> offered) {
    Document document = new Document();
    offered.forEach(words -> addForeseen(document, IndexFields.OFFERED, new BytesRef(words)));
    document.add(new StringField(IndexFields.HEAD, head.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(IndexFields.HEAD, RecordCodec.write(head)));
    return document;
  }
}
