package parley.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsyncIndexWriterTest {
  private static final int MANY = 1000;

  @Test
  void writesInOrderAndAllOfIt() throws IOException {
    List<Integer> written = new CopyOnWriteArrayList<>();
    try (AsyncIndexWriter thread = new AsyncIndexWriter()) {
      for (int i = 0; i < MANY; i++) {
        int each = i;
        thread.write(() -> written.add(each));
      }
      thread.await();

      assertThat(written).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }
  }

  @Test
  void aFailureReachesWhoeverWrites() {
    try (AsyncIndexWriter thread = new AsyncIndexWriter()) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < MANY; i++) {
                  thread.write(() -> {
                    throw new IOException("no space left");
                  });
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessage("no space left");
    }
  }

  @Test
  void aFailureOfTheLastIsNotLost() throws IOException {
    try (AsyncIndexWriter thread = new AsyncIndexWriter()) {
      thread.write(() -> {
        throw new IOException("no space left");
      });

      assertThatThrownBy(thread::await).isInstanceOf(IOException.class);
    }
  }
}
