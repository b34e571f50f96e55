package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that what the documentation names or links to exists in the source tree. */
class DocumentationTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]+)[^)]*\\)");
  private static final Pattern FILE =
      Pattern.compile(
          "`((?:src|config)/[\\w./-]+|[\\w-]+\\.(?:conf|java|json|properties|svg|xml))`");
  private static final Pattern CLASS_OR_PACKAGE =
      Pattern.compile("`((?:[a-z]+\\.)*[A-Z]\\w*[a-z]\\w*|parley(?:\\.[a-z]+)+)(?:\\.\\w+)*`");
  private static final Pattern DIAGRAM = Pattern.compile("(?s)```mermaid(.*?)```");
  private static final Pattern DIAGRAM_CLASS = Pattern.compile("\\b((?:[A-Z][a-z0-9]+){2,})\\b");
  private static final Pattern DECISION = Pattern.compile("(src/docs/decisions/[\\w-]+\\.md)");

  /** Names in the decisions that are not Parley's own. */
  private static final String FOREIGN =
      "java\\..*|DelegatingAnalyzerWrapper|Discord(ApiImpl|WebSocketAdapter)|LateInteractionField|Via";

  @Test
  void linksPointToExistingFiles() throws IOException {
    for (Path page : pages()) {
      for (String target : find(LINK, Files.readString(page))) {
        assertThat(page.resolveSibling(target)).describedAs("link in %s", page).exists();
      }
    }
  }

  @Test
  void namedClassesPackagesAndFilesExist() throws IOException {
    Set<String> known = new HashSet<>();
    for (Path file : files(Path.of("src"), Path.of("config"), Path.of("pom.xml"))) {
      known.add(file.toFile().getName());
      String name =
          file.toString().replaceAll("^src/(main|test)/java/|\\.java$", "").replace('/', '.');
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        known.add(name.substring(0, dot)); // a package
      }
      known.add(name);
      known.add(name.replaceFirst("^parley\\.", ""));
      known.add(name.substring(name.lastIndexOf('.') + 1));
    }
    for (Path page : pages()) {
      String text = Files.readString(page);
      List<String> named = new ArrayList<>();
      List.of(FILE, CLASS_OR_PACKAGE).forEach(pattern -> named.addAll(find(pattern, text)));
      find(DIAGRAM, text).forEach(diagram -> named.addAll(find(DIAGRAM_CLASS, diagram)));
      named.removeIf(name -> name.matches(FOREIGN) || Files.exists(Path.of(name)));
      named.removeAll(known);
      assertThat(named).describedAs("named in %s", page).isEmpty();
    }
  }

  @Test
  void decisionsAreNumberedOnceAndCommentsNameExistingOnes() throws IOException {
    List<String> names =
        files(Path.of("src/docs/decisions")).stream().map(file -> file.toFile().getName()).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(27); // a decision may be superseded, not deleted
    assertThat(names).allMatch(name -> name.matches("\\d{4}(-[a-z0-9]+)+\\.md"));
    assertThat(names.stream().map(name -> name.substring(0, 4))).doesNotHaveDuplicates();
    for (Path source : files(Path.of("src/main/java"))) {
      for (String decision : find(DECISION, Files.readString(source))) {
        assertThat(Path.of(decision)).describedAs("named in %s", source).exists();
      }
    }
  }

  private static List<Path> pages() throws IOException {
    return files(Path.of("README.md"), Path.of("src/docs")).stream()
        .filter(file -> file.toString().endsWith(".md"))
        .toList();
  }

  private static List<Path> files(Path... roots) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> tree = Files.walk(root)) {
        tree.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static List<String> find(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }
}
