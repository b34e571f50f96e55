package parley.search;

import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import parley.corpus.ArticleHead;
import parley.corpus.Passage;
import parley.corpus.Problem;

/** How passages and files are laid down in the index. For one thread. */
final class PassageDocuments {
  private final TermStream titles = new TermStream();
  private final TermStream content = new TermStream();

  /** The document of a passage, which is to be written before the next is asked for. */
  Document passage(AnalysedPassage analysed) {
    Passage passage = analysed.passage();
    Document document = new Document();
    document.add(new StringField(Fields.ID, passage.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(passage.id())));
    document.add(new StringField(Fields.ARTICLE, passage.article(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ARTICLE, new BytesRef(passage.article())));
    document.add(new NumericDocValuesField(Fields.ORDINAL, passage.ordinal()));
    for (String topic : passage.topics()) {
      document.add(new StringField(Fields.TOPIC, topic, Field.Store.NO));
    }
    for (TermList question : analysed.asked()) {
      addForeseen(document, Fields.ASKED, TermList.joined(List.of(question)));
    }
    if (!analysed.offered().isEmpty()) {
      addForeseen(document, Fields.OFFERED, TermList.joined(analysed.offered()));
    }
    document.add(new Field(Fields.TITLE, titles.of(analysed.above()), TermsOnly.COUNTED));
    document.add(new TextField(Fields.CONTENT, content.of(analysed.terms())));
    document.add(new BinaryDocValuesField(Fields.STORED, StoredForms.write(passage)));
    return document;
  }

  private static void addForeseen(Document document, String field, BytesRef words) {
    document.add(new StringField(field, Foreseen.words(words), Field.Store.NO));
  }

  /** The document of the words of all passages. */
  static Document words(WordCounts words) {
    Document document = new Document();
    document.add(new Field(Fields.WORDS, new WordCountStream(words), TermsOnly.REPEATED));
    return document;
  }

  static Document file(IndexedFile file, List<Problem> problems) {
    Document document = new Document();
    document.add(new BinaryDocValuesField(Fields.FILE, StoredForms.write(file)));
    if (!problems.isEmpty()) {
      BytesRef form = new FormWriter().list(problems, StoredForms::write).done();
      document.add(new StoredField(Fields.PROBLEMS, form));
    }
    return document;
  }

  /**
   * The document of what is known of an article.
   *
   * @param offered what is offered to be asked of it, each its words, folded, with a space between
   */
  static Document head(ArticleHead head, List<String> offered) {
    Document document = new Document();
    offered.forEach(words -> addForeseen(document, Fields.OFFERED, new BytesRef(words)));
    document.add(new StringField(Fields.HEAD, head.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.HEAD, StoredForms.write(head)));
    return document;
  }
}
