package parley.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The store in the packaged program. */
class PackagedStoreIT extends StoreFixture {
  private static final Path LAUNCHER = Path.of(System.getProperty("parley.launcher"));
  private static final Path LIB = LAUNCHER.resolve("../../lib").normalize();

  @Test
  void needsNoTemporaryFolderForItsLibrary() throws Exception {
    try (Store store = Store.open(data.resolve("data"))) {
      add(store, Map.of("trains.md", "# Trains\nThe trains left the station at noon.\n"));
    }
    Path articles = Files.createDirectory(data.resolve("corpus"));
    Files.writeString(articles.resolve("ships.md"), "# Ships\nThe ships left the harbour.\n");

    assertThat(parley("backup", "copy.db")).contains("The store is copied to");
    assertThat(parley("check", "--json")).contains("\"articles\":1", "\"errors\":0");
    assertThat(parley("corpus", "export", "out")).contains("1 file written");
    assertThat(data.resolve("out/trains.md")).isRegularFile();
  }

  @Test
  void holdsTheLibraryOfOnePlatformOnly() throws Exception {
    assertThat(LIB.resolve("native/libsqlitejdbc.so")).isRegularFile();
    try (Stream<Path> files = Files.list(LIB)) {
      Path jar =
          files
              .filter(file -> file.getFileName().toString().startsWith("sqlite-jdbc-"))
              .findFirst()
              .orElseThrow();
      try (JarFile opened = new JarFile(jar.toFile())) {
        assertThat(opened.stream().map(entry -> entry.getName()))
            .contains("org/sqlite/JDBC.class")
            .noneMatch(name -> name.startsWith("org/sqlite/native/"));
      }
    }
  }

  /** Runs a command with a temporary folder in which nothing can be made. */
  private String parley(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of(LAUNCHER.toString()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(line).directory(data.toFile()).redirectErrorStream(true);
    builder.environment().put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=/proc/no/such/folder");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).describedAs(output).isZero();
    return output;
  }
}
