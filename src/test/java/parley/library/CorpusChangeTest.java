package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import parley.library.snapshot.CorpusChange;

/** What is known of the last change of the articles. */
class CorpusChangeTest extends KnowledgeBaseFixture {
  @Test
  void isNoneWhenTheyAreFirstRead() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.status().lastChange()).isEmpty();
    }
  }

  @Test
  void namesWhatAReloadChangedAndIsKnownAfterARestart() throws Exception {
    KnowledgeBaseStatus before;
    CorpusChange change;
    try (KnowledgeBase knowledgeBase = open()) {
      before = knowledgeBase.status();
      write("ships.md", "# The ships\nThe ships came back at dusk.\n");
      write("roads.md", "# Roads\nThe roads were closed.\n");
      Files.delete(corpus.resolve("towns.txt"));
      knowledgeBase.reload(ProgressListener.NONE);
      change = knowledgeBase.status().lastChange().orElseThrow();

      assertThat(change.added().titles()).containsExactly("Roads");
      assertThat(change.changed().titles()).containsExactly("The ships");
      assertThat(change.removed().titles()).containsExactly("Towns");
      assertThat(change.since()).isEqualTo(before.buildStart());
      assertThat(change.at()).isEqualTo(knowledgeBase.status().buildStart());
    }
    try (KnowledgeBase again = open()) {
      assertThat(again.status().lastChange()).contains(change);
      again.reload(ProgressListener.NONE);
      assertThat(again.status().lastChange()).as("nothing new").contains(change);
    }
  }

  @Test
  void isSeenByAStartAfterTheFolderChanged() throws Exception {
    open().close();
    write("roads.md", "# Roads\nThe roads were closed.\n");

    try (KnowledgeBase knowledgeBase = open()) {
      assertThat(knowledgeBase.status().lastChange().orElseThrow().added().titles())
          .containsExactly("Roads");
    }
  }

  @Test
  void keepsAFewTitlesOfMany() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      for (int i = 0; i < 12; i++) {
        write("new%02d.md".formatted(i), "# New %02d\nText.\n".formatted(i));
      }
      knowledgeBase.reload(ProgressListener.NONE);
      CorpusChange.Articles added = knowledgeBase.status().lastChange().orElseThrow().added();

      assertThat(added.count()).isEqualTo(12);
      assertThat(added.titles()).hasSize(10).startsWith("New 00");
    }
  }
}
