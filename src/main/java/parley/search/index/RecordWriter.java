package parley.search.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.lucene.util.BytesRef;

/** Writes values into a growing byte array, to be read with {@link RecordReader}. */
final class RecordWriter {
  private byte[] bytes = new byte[512];
  private int length;

  /** Writes a variable-length integer, 7 bits a byte. */
  RecordWriter writeVLong(long value) {
    long rest = value;
    ensureCapacity(10);
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  RecordWriter writeString(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    writeVLong(utf8.length);
    ensureCapacity(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
    return this;
  }

  RecordWriter writeOptionalString(Optional<String> value) {
    writeVLong(value.isPresent() ? 1 : 0);
    value.ifPresent(this::writeString);
    return this;
  }

  <T> RecordWriter writeList(List<T> values, BiConsumer<RecordWriter, T> writeElement) {
    writeVLong(values.size());
    values.forEach(value -> writeElement.accept(this, value));
    return this;
  }

  RecordWriter writeStrings(List<String> values) {
    return writeList(values, RecordWriter::writeString);
  }

  /** A copy of all that was written. */
  BytesRef toBytesRef() {
    return new BytesRef(Arrays.copyOf(bytes, length));
  }

  private void ensureCapacity(int additional) {
    if (length + additional > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + additional));
    }
  }
}
