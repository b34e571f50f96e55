package parley.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.HexFormat;
import parley.text.Sha256;

/**
 * The files of a bundled model, in off-heap memory.
 *
 * @param onnx the network in ONNX format
 * @param tokenizerJson its tokenizer.json in Hugging Face's format
 */
record ModelResources(ByteBuffer onnx, ByteBuffer tokenizerJson) {

  /** Reads the files into memory that is freed when the arena is closed. */
  static ModelResources read(ModelSpec spec, Arena arena) throws IOException {
    return new ModelResources(
        readResource(spec.onnxResource(), arena), readResource(spec.tokenizerResource(), arena));
  }

  /** Changes with the content of the files; 16 hexadecimal digits. */
  String fingerprint() {
    return HexFormat.of().formatHex(Sha256.hash(onnx, tokenizerJson), 0, 8);
  }

  private static ByteBuffer readResource(String name, Arena arena) throws IOException {
    URL url = ModelResources.class.getResource(name);
    if (url == null) {
      throw new FileNotFoundException(name + " is in none of the jars");
    }
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    ByteBuffer bytes = arena.allocate(connection.getContentLengthLong()).asByteBuffer();
    try (InputStream in = connection.getInputStream();
        ReadableByteChannel channel = Channels.newChannel(in)) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          throw new IOException(name + " is shorter than it says");
        }
      }
    }
    return bytes.flip();
  }
}
