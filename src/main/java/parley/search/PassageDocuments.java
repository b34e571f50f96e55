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

/** How passages and files are laid down in the index. */
final class PassageDocuments {
  private PassageDocuments() {}

  static Document passage(String title, Passage passage) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, passage.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(passage.id())));
    document.add(new StringField(Fields.ARTICLE, passage.article(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ARTICLE, new BytesRef(passage.article())));
    document.add(new NumericDocValuesField(Fields.ORDINAL, passage.ordinal()));
    passage
        .topics()
        .forEach(topic -> document.add(new StringField(Fields.TOPIC, topic, Field.Store.NO)));
    addText(document, Fields.TITLE, title);
    addText(document, Fields.CONTENT, title);
    for (String heading : passage.section()) {
      addText(document, Fields.TITLE, heading);
      addText(document, Fields.CONTENT, heading);
      document.add(new Field(Fields.WORDS, heading, TermsOnly.TYPE));
    }
    addText(document, Fields.CONTENT, passage.text());
    document.add(new Field(Fields.WORDS, title, TermsOnly.TYPE));
    document.add(new Field(Fields.WORDS, passage.text(), TermsOnly.TYPE));
    document.add(new BinaryDocValuesField(Fields.STORED, StoredForms.write(passage)));
    return document;
  }

  private static void addText(Document document, String field, String text) {
    document.add(new TextField(field, text, Field.Store.NO));
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

  static Document head(ArticleHead head) {
    Document document = new Document();
    document.add(new StringField(Fields.HEAD, head.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.HEAD, StoredForms.write(head)));
    return document;
  }
}
