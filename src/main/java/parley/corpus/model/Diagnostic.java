package parley.corpus.model;

import java.util.List;
import java.util.Locale;
import parley.text.Plurals;

/**
 * A problem in a file of the corpus.
 *
 * @param severity whether the article is rejected
 * @param file path under the corpus folder, with forward slashes
 * @param line line in the file, from 1; 0 for the whole file
 * @param found what was found, a clause without end punctuation
 * @param remedy what to do about it, a clause without end punctuation
 */
public record Diagnostic(Severity severity, String file, int line, String found, String remedy) {
  /** Whether a problem rejects its article. */
  public enum Severity {
    /** The article is rejected. */
    ERROR,
    /** The article is served. */
    WARNING
  }

  /** A problem that rejects the article. */
  public static Diagnostic error(String file, int line, String found, String remedy) {
    return new Diagnostic(Severity.ERROR, file, line, found, remedy);
  }

  /** A problem with which the article is still served. */
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

  /** Whether it rejects the article. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The file and, unless it concerns all of it, the line: {@code minsk.md:12}. */
  public String location() {
    return line > 0 ? file + ":" + line : file;
  }

  /** One line for people: location, severity, what was found, what to do. */
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
