package parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import parley.corpus.ArticleHead;
import parley.corpus.Passage;
import parley.corpus.Problem;

/** What the index keeps besides words: passages, article heads, files and their problems. */
final class PassageStore {
  private final IndexSearcher searcher;

  PassageStore(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  Passage passage(int document) throws IOException {
    return StoredForms.passage(docValue(searcher, document, Fields.STORED));
  }

  /** The document of the passage with this id. */
  OptionalInt find(String id) throws IOException {
    return first(new Term(Fields.ID, id));
  }

  /** The document of a passage by its place in its article. */
  OptionalInt find(String article, int ordinal) throws IOException {
    Term term = new Term(Fields.ARTICLE, article);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null) {
        NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int document = postings.docID();
          if (ordinals.advanceExact(document) && ordinals.longValue() == ordinal) {
            return OptionalInt.of(leaf.docBase + document);
          }
        }
      }
    }
    return OptionalInt.empty();
  }

  /** The id of a passage, without reading its text. */
  String id(int document) throws IOException {
    return docValue(searcher, document, Fields.ID).utf8ToString();
  }

  ArticleHead head(String article) throws IOException {
    int document = first(new Term(Fields.HEAD, article)).orElseThrow();
    return StoredForms.head(docValue(searcher, document, Fields.HEAD));
  }

  /** The documents of a topic's passages in the order of the files, at most so many. */
  List<Integer> ofTopic(String topic, int most) throws IOException {
    TermQuery query = new TermQuery(new Term(Fields.TOPIC, topic));
    List<Integer> documents = new ArrayList<>();
    for (ScoreDoc each : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
      documents.add(each.doc);
    }
    return documents;
  }

  List<IndexedFile> files() throws IOException {
    List<IndexedFile> files = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.FILE);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        files.add(StoredForms.file(values.binaryValue()));
      }
    }
    return files;
  }

  /** The problems of all files, in the order of the files. */
  List<Problem> problems() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.FILE);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (StoredForms.file(values.binaryValue()).problems() > 0) {
          BytesRef form = stored(leaf.docBase + values.docID(), Fields.PROBLEMS);
          problems.addAll(new FormReader(form).list(StoredForms::problem));
        }
      }
    }
    return problems;
  }

  /** The documents of all passages, in order. */
  List<Integer> documents() throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.ID);
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        documents.add(leaf.docBase + values.docID());
      }
    }
    return documents;
  }

  /**
   * The first document that has a term, read from its postings: a search for it, as for the passage
   * at a place, takes several times as long, and together they were 14 % of an answer by words.
   */
  private OptionalInt first(Term term) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      if (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return OptionalInt.of(leaf.docBase + postings.docID());
      }
    }
    return OptionalInt.empty();
  }

  /**
   * A value that lies by itself and is read as it is. Stored fields lie in compressed blocks of
   * several documents: to read heads and suggestions from there was an eighth of an answer by
   * words, to read passages a fifth of an answer by both without the model. It makes the index a
   * quarter larger.
   */
  static BytesRef docValue(IndexSearcher searcher, int document, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
    if (!values.advanceExact(document - leaf.docBase)) {
      throw new IOException("document " + document + " has no " + field);
    }
    return values.binaryValue();
  }

  private BytesRef stored(int document, String field) throws IOException {
    return Optional.ofNullable(
            searcher.storedFields().document(document, Set.of(field)).getBinaryValue(field))
        .orElseThrow(() -> new IOException("document " + document + " has no " + field));
  }
}
