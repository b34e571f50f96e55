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
  static String decode(byte[] bytes, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    UnsafeCharacters cleaned =
        UnsafeCharacters.remove(Utf8Decoder.decodeStrict(bytes, diagnostics));
    if (cleaned.count() > 0) {
      diagnostics.warn(
          cleaned.firstLine(),
          cleaned.count() == 1
              ? "a control character, taken out"
              : cleaned.count() + " control characters from here on, taken out",
          "take them out of the file");
    }
    return Normalizer.normalize(cleaned.text(), Normalizer.Form.NFC);
  }
}
