package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.corpus.model.Diagnostic;

/** When the existing index is reused, and when a new one is built. */
class IndexReuseTest extends KnowledgeBaseFixture {
  @Test
  void buildsAnIndexAndOpensItTheNextTime() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isTrue();
      assertThat(knowledgeBase.initialLoadReport().added())
          .containsExactly("ships.md", "towns.txt");
      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
    }
    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isFalse();
      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
    }
  }

  @Test
  void comparesTheContentWhereOnlyTheTimeDiffers() throws Exception {
    open().close();
    Files.setLastModifiedTime(corpus.resolve("ships.md"), FileTime.from(LONG_AGO.plusSeconds(9)));

    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isFalse();
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

    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isTrue();
      assertThat(answers(knowledgeBase, "noon")).isTrue();
    }
  }

  @Test
  void noticesAChangeOfTheSharedSources() throws Exception {
    write("cited.md", "---\ntitle: Cited\n---\nA ferry ran.[^S1]\n");
    write("sources.yaml", "S1: { title: Log }\n");
    open().close();
    write("sources.yaml", "S1: { title: Log, kind: primary }\n");

    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isTrue();
      write("sources.yaml", "S1: { title: Log, kind: primery }\n");
      knowledgeBase.reload(ProgressListener.NONE);
      assertThat(knowledgeBase.status().diagnostics())
          .extracting(Diagnostic::location)
          .contains("sources.yaml:1");
    }
    Files.delete(corpus.resolve("sources.yaml"));
    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isTrue();
    }
  }

  @Test
  void rebuildsWhenTheRulesOfTheTopicsChange() throws Exception {
    open().close();

    try (KnowledgeBase knowledgeBase =
        KnowledgeBase.open(settings("ship*"), ProgressListener.NONE)) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isTrue();
    }
  }

  @Test
  void rebuildsADamagedIndexAndOneWithoutFiles() throws Exception {
    open().close();
    for (Path file : indexFiles()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isTrue();
      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
    }
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isTrue();
    }
  }

  @Test
  void ignoresAHalfBuiltIndex() throws Exception {
    open().close();
    Path indexDirectory;
    try (Stream<Path> directories = Files.list(state.resolve("index"))) {
      indexDirectory = directories.findFirst().orElseThrow();
    }
    Path building = Files.createDirectory(indexDirectory.resolve("building"));
    Files.writeString(building.resolve("left"), "over");
    write("new.md", "# New\nA lighthouse stood there.\n");

    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(answers(knowledgeBase, "lighthouse")).isTrue();
      assertThat(building).doesNotExist();
    }
  }

  @Test
  void keepsOneIndexOfEachCorpus() throws Exception {
    open().close();
    write("more.md", "# More\nText.\n");
    open().close();
    Path other = Files.createDirectory(tempFolder.resolve("other"));
    Files.writeString(other.resolve("a.md"), "# A\nAlpha.\n");
    KnowledgeBase.open(settings(other, state, "histor*"), ProgressListener.NONE).close();

    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isFalse();
    }
    try (Stream<Path> directories = Files.list(state.resolve("index"))) {
      assertThat(directories).hasSize(2);
    }
  }
}
