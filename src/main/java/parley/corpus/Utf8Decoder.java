package parley.corpus;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import parley.corpus.model.ArticleRejectedException;
import parley.corpus.model.DiagnosticCollector;
import parley.text.UnsafeCharacters;

/** Decodes UTF-8 strictly: an invalid byte is an error, never replaced. */
final class Utf8Decoder {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8Decoder() {}

  /**
   * Decodes the text of a file in the form every parser starts from: NFC, line feeds only, no
   * unseen characters. Warns of those it took out.
   *
   * @throws ArticleRejectedException if the bytes are not UTF-8
   */
  static String decode(byte[] bytes, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    UnsafeCharacters.Removal removal = UnsafeCharacters.remove(decodeStrict(bytes, diagnostics));
    if (removal.count() > 0) {
      String name = "U+%04X".formatted(removal.first());
      diagnostics.warn(
          removal.firstLine(),
          removal.count() == 1
              ? "an unseen character (%s), taken out".formatted(name)
              : "%d unseen characters from here on (the first is %s), taken out"
                  .formatted(removal.count(), name),
          "take them out of the file");
    }
    return Normalizer.normalize(removal.text(), Normalizer.Form.NFC);
  }

  /**
   * Drops a byte-order mark and makes every line end a line feed.
   *
   * @throws ArticleRejectedException naming line and offset of the first invalid byte
   */
  private static String decodeStrict(byte[] bytes, DiagnosticCollector diagnostics)
      throws ArticleRejectedException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      int offset = in.position();
      throw diagnostics.error(
          lineOf(bytes, offset),
          "byte " + offset + String.format(" (0x%02X) is not UTF-8", bytes[offset] & 0xFF),
          "save the file with the encoding UTF-8");
    }
    String text = out.flip().toString();
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      boolean carriageReturnAlone = bytes[i] == '\r' && bytes[i + 1] != '\n';
      if (bytes[i] == '\n' || carriageReturnAlone) {
        line++;
      }
    }
    return line;
  }
}
