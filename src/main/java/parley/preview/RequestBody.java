package parley.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;

/** Reads the bodies of requests, up to a limit. */
final class RequestBody {
  /** Read and thrown away of a refused request, so that its sender reads why; then it is cut. */
  private static final long MAX_DISCARDED_BYTES = 32L << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private RequestBody() {}

  /** A body is larger than the limit. The message is for the person who sent it. */
  static final class TooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super(
          "This is too large: the page sends at most "
              + PreviewLimits.MAX_BODY_BYTES
              + " bytes at once, and nothing was done.");
    }
  }

  /** Reads a body. */
  static byte[] read(HttpExchange exchange) throws IOException, TooLargeException {
    byte[] body = exchange.getRequestBody().readNBytes(PreviewLimits.MAX_BODY_BYTES + 1);
    if (body.length > PreviewLimits.MAX_BODY_BYTES) {
      throw new TooLargeException();
    }
    return body;
  }

  /** Reads the rest of a body and throws it away. */
  static void discard(InputStream rest) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long discarded = 0;
    while (discarded < MAX_DISCARDED_BYTES) {
      int count = rest.read(buffer);
      if (count < 0) {
        return;
      }
      discarded += count;
    }
  }
}
