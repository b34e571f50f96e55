package parley.corpus;

import java.text.Normalizer;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.text.UnsafeCharacters;

/** The text of a file in the form that all reading starts from. */
final class FileText {
  private FileText() {}

  /**
   * The text in NFC, lines ending in line feeds, without control characters, of which it warns.
   *
   * @throws ArticleRejectedException if the bytes are not UTF-8
   */
  static String of(byte[] bytes, DiagnosticCollector problems) throws ArticleRejectedException {
    UnsafeCharacters freed = UnsafeCharacters.takenOutOf(Utf8Decoder.decode(bytes, problems));
    if (freed.count() > 0) {
      problems.warn(
          freed.firstLine(),
          freed.count() == 1
              ? "a control character, taken out"
              : freed.count() + " control characters from here on, taken out",
          "take them out of the file");
    }
    return Normalizer.normalize(freed.text(), Normalizer.Form.NFC);
  }
}
