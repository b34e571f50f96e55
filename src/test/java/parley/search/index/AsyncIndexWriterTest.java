package parley.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsyncIndexWriterTest {
  private static final int TASKS = 1000;

  @Test
  void writesEverythingInOrder() throws IOException {
    List<Integer> written = new CopyOnWriteArrayList<>();
    try (AsyncIndexWriter writer = new AsyncIndexWriter()) {
      for (int i = 0; i < TASKS; i++) {
        int each = i;
        writer.write(() -> written.add(each));
      }
      writer.await();

      assertThat(written).isEqualTo(IntStream.range(0, TASKS).boxed().toList());
    }
  }

  @Test
  void writePropagatesAnEarlierFailure() {
    try (AsyncIndexWriter writer = new AsyncIndexWriter()) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < TASKS; i++) {
                  writer.write(() -> {
                    throw new IOException("no space left");
                  });
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("no space left");
    }
  }

  @Test
  void awaitPropagatesAFailureOfTheLastBatch() throws IOException {
    try (AsyncIndexWriter writer = new AsyncIndexWriter()) {
      writer.write(() -> {
        throw new IOException("no space left");
      });

      assertThatThrownBy(writer::await).isInstanceOf(IOException.class);
    }
  }
}
