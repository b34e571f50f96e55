package parley.corpus.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file while it is read. */
public final class DiagnosticCollector {
  private final String file;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  public DiagnosticCollector(String file) {
    this.file = file;
  }

  public void warn(int line, String found, String remedy) {
    diagnostics.add(Diagnostic.warning(file, line, found, remedy));
  }

  /** An error, to be thrown by the caller. */
  public ArticleRejectedException error(int line, String found, String remedy) {
    return new ArticleRejectedException(Diagnostic.error(file, line, found, remedy));
  }

  public void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  /** The problems in the order of their lines; those of the whole file come first. */
  public List<Diagnostic> sortedByLine() {
    return diagnostics.stream().sorted(Comparator.comparingInt(Diagnostic::line)).toList();
  }
}
