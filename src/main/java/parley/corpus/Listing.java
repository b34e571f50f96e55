package parley.corpus;

import java.util.List;
import parley.corpus.model.Diagnostic;

/**
 * The files of the corpus folder.
 *
 * @param files those to be read, in the order of their names
 * @param problems what else was found in the folder
 */
public record Listing(List<CorpusFile> files, List<Diagnostic> problems) {
  public Listing {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
