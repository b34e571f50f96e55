package parley.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import parley.corpus.ArticleHead;
import parley.corpus.Passage;

/** Lucene's writer alone, with as much memory as ours is given. */
public final class BareWriter implements Closeable {
  private static final double BUFFER_MIB = 64;

  private final IndexWriter writer;

  private BareWriter(Path folder, Analyzer analyzer) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setRAMBufferSizeMB(BUFFER_MIB);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(FSDirectory.open(folder), config);
  }

  /** Begins an index of English text. */
  public static BareWriter english(Path folder) throws IOException {
    return new BareWriter(folder, new EnglishAnalyzer());
  }

  /** Begins an index of text analysed as ours is. */
  public static BareWriter ours(Path folder) throws IOException {
    return new BareWriter(folder, new WordAnalysis(Variants.NONE).indexed());
  }

  /** Adds the passages of an article as one text each. */
  public void addText(ArticleHead head, List<Passage> passages) throws IOException {
    for (Passage passage : passages) {
      Document document = new Document();
      String text = head.title() + "\n" + passage.section().getFirst() + "\n" + passage.text();
      document.add(new TextField(Fields.CONTENT, text, Field.Store.YES));
      writer.addDocument(document);
    }
  }

  /** Adds the passages of an article with all fields of ours. */
  public void addDocuments(ArticleHead head, List<Passage> passages) throws IOException {
    for (Passage passage : passages) {
      writer.addDocument(PassageDocuments.passage(head.title(), passage));
    }
  }

  /** Makes the index whole. */
  public void finish() throws IOException {
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.rollback();
  }
}
