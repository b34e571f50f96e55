package parley.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.IOFunction;

/**
 * Optionals and lists in records: Lucene's {@link DataOutput} and {@link DataInput} have neither.
 */
final class RecordFields {
  private RecordFields() {}

  /** The bytes of what is written. */
  static BytesRef record(IOConsumer<DataOutput> write) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      write.accept(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  /** Reads what was written. */
  static DataInput open(BytesRef encoded) {
    return new ByteArrayDataInput(encoded.bytes, encoded.offset, encoded.length);
  }

  /** Writes a string that may be absent. */
  static void writeOptional(DataOutput out, Optional<String> value) throws IOException {
    out.writeVInt(value.isPresent() ? 1 : 0);
    if (value.isPresent()) {
      out.writeString(value.get());
    }
  }

  /** Reverses {@link #writeOptional}. */
  static Optional<String> readOptional(DataInput in) throws IOException {
    return in.readVInt() == 1 ? Optional.of(in.readString()) : Optional.empty();
  }

  /** Writes the size of a list and its elements. */
  static <T> void writeList(DataOutput out, List<T> values, IOConsumer<T> writeElement)
      throws IOException {
    out.writeVInt(values.size());
    for (T value : values) {
      writeElement.accept(value);
    }
  }

  /** Reverses {@link #writeList}. */
  static <T> List<T> readList(DataInput in, IOFunction<DataInput, T> readElement)
      throws IOException {
    int size = in.readVInt();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(readElement.apply(in));
    }
    return values;
  }

  /** Writes a list of strings. */
  static void writeStrings(DataOutput out, List<String> values) throws IOException {
    writeList(out, values, out::writeString);
  }

  /** Reverses {@link #writeStrings}. */
  static List<String> readStrings(DataInput in) throws IOException {
    return readList(in, DataInput::readString);
  }
}
