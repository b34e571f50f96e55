package parley.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model in the packaged program. */
class PackagedModelIT {
  private static final Path PACKAGE =
      Path.of(System.getProperty("parley.launcher")).resolve("../..").normalize();
  private static final Path LIB = PACKAGE.resolve("lib");
  private static final Path NATIVES = LIB.resolve("native");

  @TempDir Path tempFolder;

  @Test
  void runsWithTheNativesOfThePackage() throws Exception {
    Process process =
        new ProcessBuilder(
                PACKAGE.resolve("runtime/bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + tempFolder,
                "-D" + OnnxNativeLibraries.NATIVE_PATH_PROPERTY + "=" + NATIVES,
                "-cp",
                LIB.resolve("parley.jar") + File.pathSeparator + Path.of("target/test-classes"),
                EmbedderProcess.class.getName(),
                tempFolder.resolve("vectors").toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).describedAs(output).isZero();
    assertThat(output).isEqualTo("384 2");
  }

  @Test
  void holdsTheNativesOfOnePlatformOnly() throws IOException {
    try (Stream<Path> natives = Files.list(NATIVES)) {
      assertThat(natives.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "libonnxruntime.so", "libonnxruntime4j_jni.so", "libsqlitejdbc.so");
    }
    assertThat(entries("onnxruntime-"))
        .contains("ai/onnxruntime/OrtSession.class", "ThirdPartyNotices.txt")
        .noneMatch(entry -> entry.endsWith(".so") || entry.contains("ai/onnxruntime/native/"));
  }

  @Test
  void holdsTheModelWithoutItsClasses() throws IOException {
    assertThat(entries("langchain4j-embeddings-"))
        .contains("bge-small-en-v1.5-q.onnx", "bge-small-en-v1.5-q-tokenizer.json")
        .noneMatch(entry -> entry.endsWith(".class") || entry.contains("services"));
  }

  @Test
  void theLauncherNamesTheNativesAndTurnsTelemetryOff() throws IOException {
    assertThat(Files.readString(PACKAGE.resolve("bin/parley")))
        .contains("-D" + OnnxNativeLibraries.NATIVE_PATH_PROPERTY + "=$home/lib/native")
        .contains("export " + OnnxTelemetryOptOut.ENVIRONMENT_VARIABLE + "=1");
  }

  private static List<String> entries(String jar) throws IOException {
    try (Stream<Path> files = Files.list(LIB)) {
      Path path =
          files
              .filter(file -> file.getFileName().toString().startsWith(jar))
              .findFirst()
              .orElseThrow();
      try (JarFile opened = new JarFile(path.toFile())) {
        return opened.stream().map(entry -> entry.getName()).toList();
      }
    }
  }
}
