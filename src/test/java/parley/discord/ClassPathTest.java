package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Javacord's dependencies date from 2021, and the jar with the embedding model brings a tokenizer
 * that reports over the network. What was replaced or excluded must not come back.
 */
class ClassPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bcprov", // BouncyCastle 1.60, for voice
        "xsalsa20poly1305",
        "okhttp-4",
        "okhttp-5", // empty in Maven: the classes are in okhttp-jvm
        "logging-interceptor-4",
        "okio-2",
        "kotlin-stdlib-jdk7",
        "kotlin-stdlib-jdk8",
        "log4j-core",
        "log4j-slf4j", // would send what log4j-to-slf4j sends here back again
        "annotations-", // JetBrains', for compilers
        "vavr-0",
        "commons-logging",
        "langchain4j-1", // only the jar with its model, none with its classes
        "langchain4j-core",
        "langchain4j-embeddings-1",
        "api-", // DJL: a tokenizer that reports to its maker
        "tokenizers",
        "jna",
      })
  void isNotThere(String begin) {
    assertThat(jars()).noneMatch(jar -> jar.startsWith(begin));
  }

  @Test
  void onlyOneJacksonAndNotAnOldOne() {
    List<String> databind = jars().filter(jar -> jar.startsWith("jackson-databind-")).toList();
    assertThat(databind).hasSize(1).allMatch(jar -> jar.startsWith("jackson-databind-2.23."));
  }

  private static Stream<String> jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).getFileName().toString());
  }
}
