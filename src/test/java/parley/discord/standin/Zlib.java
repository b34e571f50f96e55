package parley.discord.standin;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import okio.ByteString;

/** Compresses frames one by one, as {@code compress} in IDENTIFY asks. */
final class Zlib {
  private Zlib() {}

  /** Compresses a text. */
  static ByteString deflate(String text) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return ByteString.of(out.toByteArray());
    }
  }
}
