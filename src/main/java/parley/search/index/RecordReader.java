package parley.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;

/** Reads values in the order in which {@link RecordWriter} wrote them. */
final class RecordReader {
  private final byte[] bytes;
  private int position;

  RecordReader(BytesRef source) {
    this.bytes = source.bytes;
    this.position = source.offset;
  }

  long readVLong() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  int readVInt() {
    return Math.toIntExact(readVLong());
  }

  String readString() {
    int size = readVInt();
    String value = new String(bytes, position, size, StandardCharsets.UTF_8);
    position += size;
    return value;
  }

  Optional<String> readOptionalString() {
    return readVLong() == 1 ? Optional.of(readString()) : Optional.empty();
  }

  <T> List<T> readList(Function<RecordReader, T> readElement) {
    int size = readVInt();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(readElement.apply(this));
    }
    return values;
  }

  List<String> readStrings() {
    return readList(RecordReader::readString);
  }
}
