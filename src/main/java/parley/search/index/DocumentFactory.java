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
import parley.search.index.tokens.BufferedTokenStream;
import parley.search.index.tokens.DocumentFrequencies;
import parley.search.index.tokens.DocumentFrequencyStream;
import parley.search.index.tokens.TokenBuffer;
import parley.search.index.tokens.TokenizedPassage;

/** Creates the Lucene documents of passages, files and articles. Not thread-safe. */
final class DocumentFactory {
  private final BufferedTokenStream titleStream = new BufferedTokenStream();
  private final BufferedTokenStream contentStream = new BufferedTokenStream();

  /** A passage's document; valid until the next call, since token streams are reused. */
  Document passageDocument(TokenizedPassage tokenizedPassage) {
    Passage passage = tokenizedPassage.passage();
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, passage.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(IndexFields.ID, new BytesRef(passage.id())));
    document.add(new StringField(IndexFields.ARTICLE, passage.articleId(), Field.Store.NO));
    document.add(new BinaryDocValuesField(IndexFields.ARTICLE, new BytesRef(passage.articleId())));
    document.add(new NumericDocValuesField(IndexFields.ORDINAL, passage.ordinal()));
    for (String topic : passage.topics()) {
      document.add(new StringField(IndexFields.TOPIC, topic, Field.Store.NO));
    }
    for (TokenBuffer faqKey : tokenizedPassage.faqKeys()) {
      addQuestionKey(document, IndexFields.FAQ_QUESTION, TokenBuffer.join(List.of(faqKey)));
    }
    if (!tokenizedPassage.suggestionKeys().isEmpty()) {
      addQuestionKey(
          document,
          IndexFields.SUGGESTED_QUESTION,
          TokenBuffer.join(tokenizedPassage.suggestionKeys()));
    }
    document.add(
        new Field(
            IndexFields.TITLE,
            titleStream.setBuffers(tokenizedPassage.titleTokens()),
            IndexFields.DOCS_AND_FREQS_TYPE));
    document.add(
        new TextField(IndexFields.CONTENT, contentStream.setBuffers(tokenizedPassage.allTokens())));
    document.add(new BinaryDocValuesField(IndexFields.PASSAGE_RECORD, RecordCodec.encode(passage)));
    return document;
  }

  private static void addQuestionKey(Document document, String field, BytesRef foldedQuestion) {
    document.add(new StringField(field, IndexFields.questionKey(foldedQuestion), Field.Store.NO));
  }

  /** The one document that holds the spell-check dictionary. */
  static Document spellcheckDocument(DocumentFrequencies frequencies) {
    Document document = new Document();
    document.add(
        new Field(
            IndexFields.SPELLCHECK_TERMS,
            new DocumentFrequencyStream(frequencies),
            IndexFields.FREQS_NO_NORMS_TYPE));
    return document;
  }

  /** A file's document, with its diagnostics if it has any. */
  static Document fileDocument(IndexedFile file, List<Diagnostic> diagnostics) {
    Document document = new Document();
    document.add(new BinaryDocValuesField(IndexFields.FILE, RecordCodec.encode(file)));
    if (!diagnostics.isEmpty()) {
      document.add(new StoredField(IndexFields.DIAGNOSTICS, RecordCodec.encode(diagnostics)));
    }
    return document;
  }

  /**
   * The document of an article's metadata.
   *
   * @param suggestionKeys the folded text of each question suggested for the whole article
   */
  static Document metadataDocument(ArticleMetadata metadata, List<String> suggestionKeys) {
    Document document = new Document();
    suggestionKeys.forEach(
        key -> addQuestionKey(document, IndexFields.SUGGESTED_QUESTION, new BytesRef(key)));
    document.add(new StringField(IndexFields.ARTICLE_METADATA, metadata.id(), Field.Store.NO));
    document.add(
        new BinaryDocValuesField(IndexFields.ARTICLE_METADATA, RecordCodec.encode(metadata)));
    return document;
  }
}
