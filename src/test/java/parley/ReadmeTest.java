package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the README to its limits, and its links, headings and pictures to what is there. */
class ReadmeTest {
  /** All of {@code wc -w README.md}: code, tables and the diagram count. */
  private static final int MAX_WORDS = 900;

  /** The most lines before the first command, so that both are on the first screen. */
  private static final int MAX_LINES_BEFORE_COMMANDS = 40;

  private static final Path README = Path.of("README.md");

  private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)\\]\\(([^)]*)\\)");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern CODE = Pattern.compile(BLOCK + "|`[^`\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern SHELL = Pattern.compile("(?ms)^ *```sh\n(.*?)^ *```$");

  @Test
  void hasAtMostNineHundredWords() throws IOException {
    assertThat(Files.readString(README).strip().split("\\s+")).hasSizeLessThanOrEqualTo(MAX_WORDS);
  }

  @Test
  void beginsWithOneLineAPictureFiveReasonsAndTheCommands() throws IOException {
    List<String> lines = Files.readAllLines(README);
    int commands = lines.indexOf("```sh");
    String start = String.join("\n", lines.subList(0, commands));

    assertThat(commands).isLessThan(MAX_LINES_BEFORE_COMMANDS);
    assertThat(start.substring(0, start.indexOf("![")))
        .contains("**A Discord bot that answers questions");
    assertThat(start.substring(start.indexOf("!["), start.indexOf("\n## ")).lines())
        .filteredOn(line -> line.startsWith("- "))
        .hasSize(5);
    assertThat(shell(Files.readString(README)).getFirst().lines())
        .containsExactly(
            "mvn -q -DskipTests package && target/parley/bin/parley ask"
                + " \"When was Minsk II agreed?\"",
            "mvn -B -ntp verify");
    assertThat(Path.of(".ci/run")).content().contains("\nmvn -B -ntp verify\n");
  }

  @Test
  void tellsWhatAReaderLooksForInThisOrder() throws IOException {
    assertThat(headings(README))
        .containsExactly(
            "Parley",
            "Try it",
            "Add it to Discord",
            "Commands",
            "For moderators",
            "Your own articles",
            "Run it",
            "How it works",
            "How good and how fast",
            "Privacy",
            "Contributing",
            "Licence");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkLeadsSomewhere(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    for (MatchResult link : links(page)) {
      String[] target = link.group(3).split("#", 2);
      if (target[0].contains(":")) {
        continue; // of the web
      }
      Path to = target[0].isEmpty() ? page : page.resolveSibling(target[0]);
      if (!Files.exists(to) || (target.length == 2 && !anchors(to).contains(target[1]))) {
        broken.add(link.group());
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links(page)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPictureIsThereAndSaysInWordsWhatItShows(Path page) throws IOException {
    for (MatchResult picture : pictures(page)) {
      assertThat(page.resolveSibling(picture.group(3))).isRegularFile();
      assertThat(picture.group(2).split(" ")).as(picture.group()).hasSizeGreaterThan(5);
    }
  }

  @Test
  void everyPictureOfTheDocumentsIsShown() throws IOException {
    Set<String> shown = new HashSet<>();
    for (Path page : pages()) {
      pictures(page)
          .forEach(picture -> shown.add(page.resolveSibling(picture.group(3)).toString()));
    }
    try (Stream<Path> files = Files.list(Path.of("src/docs"))) {
      assertThat(files.map(Path::toString))
          .filteredOn(name -> name.endsWith(".png") || name.endsWith(".svg"))
          .allMatch(shown::contains, "is shown in the README or on a page");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "up to which it is right",
        "that tell of later days",
        "on an older Java",
        "means well",
        "wants to be confirmed",
        "the answer is no:"
      })
  void isWrittenAsPeopleWriteEnglish(String phrase) throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readString(page)).as("%s", page).doesNotContain(phrase);
    }
  }

  private static List<Path> pages() {
    return Stream.of(
            "README.md", "src/docs/articles.md", "src/docs/operate.md", "src/docs/measure.md")
        .map(Path::of)
        .toList();
  }

  private static List<MatchResult> pictures(Path page) throws IOException {
    return links(page).stream().filter(link -> !link.group(1).isEmpty()).toList();
  }

  private static List<MatchResult> links(Path page) throws IOException {
    String prose = CODE.matcher(Files.readString(page)).replaceAll("");
    return LINK.matcher(prose).results().toList();
  }

  private static List<String> headings(Path page) throws IOException {
    String prose = BLOCK.matcher(Files.readString(page)).replaceAll("");
    return HEADING.matcher(prose).results().map(heading -> heading.group(1)).toList();
  }

  /** The anchors that GitHub gives to headings. */
  private static List<String> anchors(Path page) throws IOException {
    return headings(page).stream()
        .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", ""))
        .map(heading -> heading.replace(' ', '-'))
        .toList();
  }

  private static List<String> shell(String text) {
    return SHELL.matcher(text).results().map(block -> block.group(1)).toList();
  }
}
