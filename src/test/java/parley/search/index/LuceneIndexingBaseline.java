package parley.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.search.analysis.SynonymGroups;
import parley.search.analysis.TextAnalyzers;

/**
 * What a plain Lucene program writes to find passages: a document for each, with id, title, and
 * headings with the text, all stored and the latter two indexed with positions, with our analyzer
 * and buffer size. It adds documents one by one and commits once. Our index has besides: the
 * spell-check dictionary, suggestions, article metadata, files, topics and ordinals.
 */
public final class LuceneIndexingBaseline implements Closeable {
  private final FSDirectory directory;
  private final Analyzer analyzer;
  private final IndexWriter writer;

  /** Begins an index in an empty folder. */
  public LuceneIndexingBaseline(Path folder) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.analyzer = new TextAnalyzers(SynonymGroups.NONE).indexAnalyzer();
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setRAMBufferSizeMB(PassageIndexWriter.BUFFER_MIB);
    config.setCommitOnClose(false);
    this.writer = new IndexWriter(directory, config);
  }

  /** Adds the passages of an article. */
  public void add(ArticleMetadata metadata, List<Passage> passages) throws IOException {
    for (Passage passage : passages) {
      Document document = new Document();
      document.add(new StringField(IndexFields.ID, passage.id(), Field.Store.YES));
      document.add(new TextField(IndexFields.TITLE, metadata.title(), Field.Store.YES));
      String text = String.join("\n", passage.headingPath()) + "\n" + passage.text();
      document.add(new TextField(IndexFields.CONTENT, text, Field.Store.YES));
      writer.addDocument(document);
    }
  }

  /** Commits the index. */
  public void finish() throws IOException {
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    try (directory;
        analyzer) {
      writer.rollback();
    }
  }
}
