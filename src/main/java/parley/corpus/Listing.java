package parley.corpus;

import java.util.List;
import parley.corpus.model.Diagnostic;

/**
 * The files of the corpus folder.
 *
 * @param files those to be read, in the order of their names
 * @param diagnostics what else was found in the folder
 */
public record Listing(List<CorpusFile> files, List<Diagnostic> diagnostics) {
  public Listing {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }
}
