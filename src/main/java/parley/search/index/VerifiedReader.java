package parley.search.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens a lexical or dense index for reading. */
public final class VerifiedReader {
  private VerifiedReader() {}

  /**
   * Opens the index in a folder and verifies the checksums of its files. The Lucene directory is
   * closed with the reader's last reference.
   *
   * @throws IOException if there is no committed index, or it is corrupt
   */
  public static DirectoryReader open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      try {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
        reader.getReaderCacheHelper().addClosedListener(_ -> directory.close());
        return reader;
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }
}
