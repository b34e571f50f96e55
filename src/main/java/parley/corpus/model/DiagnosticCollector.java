package parley.corpus.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the diagnostics of one file while it is parsed. */
public final class DiagnosticCollector {
  private final String file;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** A collector for a file, named by its path under the corpus folder. */
  public DiagnosticCollector(String file) {
    this.file = file;
  }

  /** Adds a warning; line 0 means the whole file. */
  public void warn(int line, String found, String remedy) {
    diagnostics.add(Diagnostic.warning(file, line, found, remedy));
  }

  /** An error for the caller to throw; it is not collected. */
  public ArticleRejectedException error(int line, String found, String remedy) {
    return new ArticleRejectedException(Diagnostic.error(file, line, found, remedy));
  }

  /** Adds a diagnostic. */
  public void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** All diagnostics by line; those of the whole file come first. */
  public List<Diagnostic> sortedByLine() {
    return diagnostics.stream().sorted(Comparator.comparingInt(Diagnostic::line)).toList();
  }
}
