package parley.corpus.model;

import java.util.List;
import java.util.Locale;
import parley.text.Plurals;

/**
 * Something wrong with a file of the corpus.
 *
 * @param severity whether the article is left out
 * @param file path under the corpus folder, with forward slashes
 * @param line line in the file, from 1; 0 where it concerns the whole file
 * @param found what was found, a clause without end punctuation
 * @param remedy what to do about it, a clause without end punctuation
 */
public record Diagnostic(Severity severity, String file, int line, String found, String remedy) {
  /** How bad a problem is. */
  public enum Severity {
    /** The article is left out. */
    ERROR,
    /** The article stays in. */
    WARNING
  }

  /** A problem that leaves the article out. */
  public static Diagnostic error(String file, int line, String found, String remedy) {
    return new Diagnostic(Severity.ERROR, file, line, found, remedy);
  }

  /** A problem that leaves the article in. */
  public static Diagnostic warning(String file, int line, String found, String remedy) {
    return new Diagnostic(Severity.WARNING, file, line, found, remedy);
  }

  /** The number of errors in a list. */
  public static long countErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  /** The number of warnings in a list. */
  public static long countWarnings(List<Diagnostic> diagnostics) {
    return diagnostics.size() - countErrors(diagnostics);
  }

  /** Both numbers for people: {@code 1 error, 2 warnings}. */
  public static String formatCounts(List<Diagnostic> diagnostics) {
    return Plurals.format(countErrors(diagnostics), "error")
        + ", "
        + Plurals.format(countWarnings(diagnostics), "warning");
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The file, with the line where there is one: {@code minsk.md:12}. */
  public String location() {
    return line > 0 ? file + ":" + line : file;
  }

  /** One line for people: place, severity, what was found, what to do. */
  @Override
  public String toString() {
    return location()
        + ": "
        + severity.name().toLowerCase(Locale.ROOT)
        + ": "
        + found
        + "; "
        + remedy;
  }
}
