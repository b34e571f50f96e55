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
import java.security.MessageDigest;
import java.util.HexFormat;
import parley.text.Digest;

/**
 * The model as it lies in its jar.
 *
 * @param onnx the network, in ONNX
 * @param tokenizerJson the tokenizer.json that belongs to it
 */
record ModelResources(ByteBuffer onnx, ByteBuffer tokenizerJson) {
  static final String MODEL_NAME = "bge-small-en-v1.5-q";

  /** Reads the files. They lie outside of the heap, and are gone when the arena is closed. */
  static ModelResources read(Arena arena) throws IOException {
    return new ModelResources(
        readResource("/" + MODEL_NAME + ".onnx", arena),
        readResource("/" + MODEL_NAME + "-tokenizer.json", arena));
  }

  /** By which a change of the files is seen: 16 hexadecimal digits. */
  String fingerprint() {
    MessageDigest digest = Digest.sha256();
    digest.update(onnx.duplicate());
    digest.update(tokenizerJson.duplicate());
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
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
