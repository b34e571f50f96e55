package parley.search.index;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens what was written into a folder, words or vectors, for reading. */
public final class VerifiedReader {
  private VerifiedReader() {}

  /**
   * Opens a folder, checking that every byte is as it was written. The folder is closed with the
   * reader, by whoever gives back the last reference to it.
   *
   * @throws IOException if nothing was finished there, or it is damaged
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
