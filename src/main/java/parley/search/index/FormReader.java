package parley.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;

/** Reads values in the order {@link FormWriter} wrote them. */
final class FormReader {
  private final byte[] bytes;
  private int at;

  FormReader(BytesRef form) {
    this.bytes = form.bytes;
    this.at = form.offset;
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  int small() {
    return Math.toIntExact(number());
  }

  String text() {
    int size = small();
    String value = new String(bytes, at, size, StandardCharsets.UTF_8);
    at += size;
    return value;
  }

  Optional<String> optional() {
    return number() == 1 ? Optional.of(text()) : Optional.empty();
  }

  <T> List<T> list(Function<FormReader, T> each) {
    int size = small();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(each.apply(this));
    }
    return values;
  }

  List<String> texts() {
    return list(FormReader::text);
  }
}
