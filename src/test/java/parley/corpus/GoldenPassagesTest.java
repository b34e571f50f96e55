package parley.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the passages of every article in {@code src/test/resources/corpus} with its golden file.
 * A new case is two files: the article, and {@code .passages.txt} beside it, written by {@code mvn
 * test -Dtest=GoldenPassagesTest -Dgolden=write}. Review what it wrote before committing.
 */
class GoldenPassagesTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "corpus");
  private static final String EXPECTED = ".passages.txt";
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));

  @TestFactory
  Stream<DynamicTest> passagesAreAsExpected() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> !file.toString().endsWith(EXPECTED)).sorted().toList().stream()
          .map(file -> dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String name = file.getFileName().toString();
    Path expected = FOLDER.resolve(name + EXPECTED);
    String actual =
        GoldenPassagesFormatter.format(CorpusFixture.parse(name, Files.readAllBytes(file)));
    if (WRITE) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }
}
