package parley.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
final class PassageDocuments implements Closeable {
  /** Words counted before they are written down, which bounds memory to some 100 MB. */
  private static final int MOST_WORDS = 1_000_000;

  private final TextAnalysis analysis;
  private final TermStream content = new TermStream();
  private final TermStream titles = new TermStream();
  private final WordCounts words = new WordCounts();

  /** Title and headings of the article under way, which most of its passages share. */
  private final Map<String, AnalysedText> shared = new HashMap<>();

  PassageDocuments(WordAnalysis analysis) {
    this.analysis = new TextAnalysis(analysis);
  }

  /** Begins an article. */
  void begin() {
    shared.clear();
  }

  /** The document of a passage, which is to be written before the next is asked for. */
  Document passage(String title, Passage passage) throws IOException {
    Document document = new Document();
    document.add(new StringField(Fields.ID, passage.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ID, new BytesRef(passage.id())));
    document.add(new StringField(Fields.ARTICLE, passage.article(), Field.Store.NO));
    document.add(new BinaryDocValuesField(Fields.ARTICLE, new BytesRef(passage.article())));
    document.add(new NumericDocValuesField(Fields.ORDINAL, passage.ordinal()));
    for (String topic : passage.topics()) {
      document.add(new StringField(Fields.TOPIC, topic, Field.Store.NO));
    }
    List<AnalysedText> texts = new ArrayList<>();
    texts.add(shared(title));
    for (String heading : passage.section()) {
      texts.add(shared(heading));
    }
    document.add(new Field(Fields.TITLE, titles.of(terms(texts)), TermsOnly.COUNTED));
    texts.add(analysis.read(passage.text()));
    document.add(new TextField(Fields.CONTENT, content.of(terms(texts))));
    words.begin();
    texts.forEach(text -> words.add(text.words()));
    document.add(new StoredField(Fields.STORED, StoredForms.write(passage)));
    return document;
  }

  /** Whether the words are too many to count on; then {@link #words()} is to be written. */
  boolean isFull() {
    return words.size() >= MOST_WORDS;
  }

  /**
   * The document of the words of the passages so far. A field of every passage, which is what this
   * takes the place of, was MEASURED of the time of indexing and MEASURED of the index.
   */
  Document words() {
    Document document = new Document();
    document.add(new Field(Fields.WORDS, new WordCountStream(words), TermsOnly.REPEATED));
    return document;
  }

  /** The words are written down. */
  void forgetWords() {
    words.clear();
  }

  private AnalysedText shared(String text) throws IOException {
    AnalysedText known = shared.get(text);
    if (known == null) {
      known = analysis.read(text);
      shared.put(text, known);
    }
    return known;
  }

  private static List<TermList> terms(List<AnalysedText> texts) {
    return texts.stream().map(AnalysedText::terms).toList();
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
    document.add(new StoredField(Fields.STORED, StoredForms.write(head)));
    return document;
  }

  @Override
  public void close() throws IOException {
    analysis.close();
  }
}
