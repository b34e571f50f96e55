package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When an index at hand serves, and when another is built. */
class IndexReuseTest extends KnowledgeBaseFixture {
  @Test
  void buildsAnIndexAndOpensItTheNextTime() throws Exception {
    try (KnowledgeBase library = open()) {
      assertThat(library.opened().rebuilt()).isTrue();
      assertThat(library.opened().added()).containsExactly("ships.md", "towns.txt");
      assertThat(answers(library, "ships harbour")).isTrue();
    }
    try (KnowledgeBase library = open()) {
      assertThat(library.opened().rebuilt()).isFalse();
      assertThat(answers(library, "ships harbour")).isTrue();
    }
  }

  @Test
  void looksAtTheContentWhereOnlyTheTimeDiffers() throws Exception {
    open().close();
    Files.setLastModifiedTime(corpus.resolve("ships.md"), FileTime.from(LONG_AGO.plusSeconds(9)));

    try (KnowledgeBase library = open()) {
      assertThat(library.opened().rebuilt()).isFalse();
    }
  }

  @Test
  void noticesAChangeOfTheSameSizeInTheSameInstant() throws Exception {
    Path ships = corpus.resolve("ships.md");
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(ships, now);
    open().close();
    Files.writeString(ships, Files.readString(ships).replace("dawn", "noon"));
    Files.setLastModifiedTime(ships, now);

    try (KnowledgeBase library = open()) {
      assertThat(library.opened().rebuilt()).isTrue();
      assertThat(answers(library, "noon")).isTrue();
    }
  }

  @Test
  void rebuildsWhenTheRulesOfTheTopicsChange() throws Exception {
    open().close();

    try (KnowledgeBase library = KnowledgeBase.open(settings("ship*"), ProgressListener.NONE)) {
      assertThat(library.opened().rebuilt()).isTrue();
    }
  }

  @Test
  void rebuildsADamagedIndexAndOneWithoutFiles() throws Exception {
    open().close();
    for (Path file : indexFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    try (KnowledgeBase library = open()) {
      assertThat(library.opened().rebuilt()).isTrue();
      assertThat(answers(library, "ships harbour")).isTrue();
    }
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    try (KnowledgeBase library = open()) {
      assertThat(library.opened().rebuilt()).isTrue();
    }
  }

  @Test
  void takesNoHalfBuiltIndexForOne() throws Exception {
    open().close();
    Path home;
    try (Stream<Path> homes = Files.list(state.resolve("index"))) {
      home = homes.findFirst().orElseThrow();
    }
    Path building = Files.createDirectory(home.resolve("building"));
    Files.writeString(building.resolve("left"), "over");
    write("new.md", "# New\nA lighthouse stood there.\n");

    try (KnowledgeBase library = open()) {
      assertThat(answers(library, "lighthouse")).isTrue();
      assertThat(building).doesNotExist();
    }
  }

  @Test
  void keepsOneIndexOfEachCorpus() throws Exception {
    open().close();
    write("more.md", "# More\nText.\n");
    open().close();
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("a.md"), "# A\nAlpha.\n");
    KnowledgeBase.open(settings(other, state, "histor*"), ProgressListener.NONE).close();

    try (KnowledgeBase library = open()) {
      assertThat(library.opened().rebuilt()).isFalse();
    }
    try (Stream<Path> homes = Files.list(state.resolve("index"))) {
      assertThat(homes).hasSize(2);
    }
  }
}
