package parley.search.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.lucene.util.BytesRef;

/** Writes values one after the other into bytes that {@link FormReader} reads back. */
final class FormWriter {
  private byte[] bytes = new byte[512];
  private int length;

  /** A whole number; small ones take one byte. */
  FormWriter number(long value) {
    long rest = value;
    ensure(10);
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  FormWriter text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    ensure(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
    return this;
  }

  FormWriter optional(Optional<String> value) {
    number(value.isPresent() ? 1 : 0);
    value.ifPresent(this::text);
    return this;
  }

  <T> FormWriter list(List<T> values, BiConsumer<FormWriter, T> each) {
    number(values.size());
    values.forEach(value -> each.accept(this, value));
    return this;
  }

  FormWriter texts(List<String> values) {
    return list(values, FormWriter::text);
  }

  /** All that was written. */
  BytesRef done() {
    return new BytesRef(Arrays.copyOf(bytes, length));
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
