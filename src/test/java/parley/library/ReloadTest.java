package parley.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a reload changes, and what it keeps. */
class ReloadTest extends KnowledgeBaseFixture {
  @Test
  void reportsWhatAReloadDid() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      write("roads.md", "# Roads\nThe roads were closed.\n");
      write("bad.md", "---\ntitle: [\n---\nText.\n");
      Files.delete(corpus.resolve("towns.txt"));

      ReloadReport report = knowledgeBase.reload(ProgressListener.NONE);

      assertThat(report.added()).containsExactly("roads.md");
      assertThat(report.changed()).containsExactly("ships.md");
      assertThat(report.removed()).containsExactly("towns.txt");
      assertThat(report.unchanged()).isZero();
      assertThat(report.diagnostics())
          .anyMatch(each -> each.isError() && each.file().equals("bad.md"));
      assertThat(answers(knowledgeBase, "dusk")).isTrue();
      assertThat(answers(knowledgeBase, "river")).isFalse();
      assertThat(knowledgeBase.reload(ProgressListener.NONE).isRebuilt()).isFalse();
    }
  }

  @Test
  void theLicenceOfTheArticlesIsInNoReloadAndNoFingerprint() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      KnowledgeBaseStatus before = knowledgeBase.status();
      for (String text : List.of("Share the articles.", "Share them as you like.")) {
        write("LICENSE", text);
        ReloadReport report = knowledgeBase.reload(ProgressListener.NONE);

        assertThat(report.isRebuilt()).isFalse();
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.diagnostics()).isEqualTo(before.diagnostics());
      }
      write("more.md", "# More\nText.\n");
      knowledgeBase.reload(ProgressListener.NONE);
      Files.delete(corpus.resolve("more.md"));
      ReloadReport report = knowledgeBase.reload(ProgressListener.NONE);

      assertThat(report.isRebuilt()).isTrue();
      assertThat(knowledgeBase.status().corpusFingerprint())
          .as("of a new index")
          .isEqualTo(before.corpusFingerprint());
      assertThat(knowledgeBase.status().articles()).isEqualTo(2);
    }
  }

  @Test
  void theLicenceOfTheArticlesIsInNoCheck() throws Exception {
    CorpusValidation before = CorpusValidation.validate(settings("histor*"), ProgressListener.NONE);
    write("LICENSE", "Share the articles.");

    assertThat(CorpusValidation.validate(settings("histor*"), ProgressListener.NONE))
        .isEqualTo(before);
  }

  @Test
  void keepsServingWhenAReloadFails() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      Files.move(corpus, tempFolder.resolve("elsewhere"));

      assertThatThrownBy(() -> knowledgeBase.reload(ProgressListener.NONE))
          .isInstanceOf(KnowledgeBaseException.class)
          .hasMessageContaining(corpus.toString());

      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
    }
  }

  @Test
  void keepsServingWhereAReloadWouldLoseTooManyArticles() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      Files.delete(corpus.resolve("ships.md"));

      ReloadResult refused =
          knowledgeBase.reload(ProgressListener.NONE, ArticleLossPolicy.maxShare(0.3));

      assertThat(refused).isInstanceOf(ReloadResult.Refused.class);
      assertThat(refused.report().removed()).containsExactly("ships.md");
      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();

      assertThat(knowledgeBase.reload(ProgressListener.NONE, ArticleLossPolicy.maxCount(1)))
          .isInstanceOf(ReloadResult.Done.class);
      assertThat(answers(knowledgeBase, "ships harbour")).isFalse();
    }
  }

  @Test
  void keepsServingAfterARestartToo() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      Files.delete(corpus.resolve("ships.md"));
      knowledgeBase.reload(ProgressListener.NONE, ArticleLossPolicy.maxShare(0.3));
      assertThat(knowledgeBase.status().articlesPendingRemoval()).contains(1);
    }
    try (KnowledgeBase knowledgeBase = openWith(ArticleLossPolicy.maxShare(0.3))) {
      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
      assertThat(knowledgeBase.status().articlesPendingRemoval()).contains(1);
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isFalse();

      assertThat(knowledgeBase.reload(ProgressListener.NONE, ArticleLossPolicy.maxCount(1)))
          .isInstanceOf(ReloadResult.Done.class);
      assertThat(answers(knowledgeBase, "ships harbour")).isFalse();
      assertThat(knowledgeBase.status().articlesPendingRemoval()).isEmpty();
    }
    try (KnowledgeBase knowledgeBase = openWith(ArticleLossPolicy.maxShare(0.3))) {
      assertThat(answers(knowledgeBase, "ships harbour")).isFalse();
      assertThat(knowledgeBase.initialLoadReport().isRebuilt()).isFalse();
    }
  }

  @Test
  void keepsServingWhatWasLostWhileItWasNotRunning() throws Exception {
    open().close();
    Files.delete(corpus.resolve("ships.md"));
    write("towns.txt", "Towns\n\nThe towns lay before the hills.\n");

    try (KnowledgeBase knowledgeBase = openWith(ArticleLossPolicy.maxShare(0.3))) {
      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
      assertThat(answers(knowledgeBase, "hills")).isFalse();
      assertThat(knowledgeBase.status().articlesPendingRemoval()).contains(1);
    }
    try (KnowledgeBase knowledgeBase = openWith(ArticleLossPolicy.maxShare(0.5))) {
      assertThat(answers(knowledgeBase, "ships harbour")).isFalse();
      assertThat(answers(knowledgeBase, "hills")).isTrue();
      assertThat(knowledgeBase.status().articlesPendingRemoval()).isEmpty();
    }
  }

  @Test
  void checksWhatAnotherProcessHasIndexed() throws Exception {
    try (KnowledgeBase knowledgeBase = open()) {
      Files.delete(corpus.resolve("ships.md"));
      open().close();

      assertThat(knowledgeBase.reload(ProgressListener.NONE, ArticleLossPolicy.maxShare(0.3)))
          .isInstanceOf(ReloadResult.Refused.class);
      assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
    }
  }

  @Test
  void answersWhileItReloads() throws Exception {
    try (KnowledgeBase knowledgeBase = open();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      AtomicBoolean stop = new AtomicBoolean();
      Callable<Integer> asking =
          () -> {
            int answerCount = 0;
            for (; !stop.get() || answerCount == 0; answerCount++) {
              assertThat(answers(knowledgeBase, "ships harbour")).isTrue();
            }
            return answerCount;
          };
      List<Future<Integer>> askers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        askers.add(threads.submit(asking));
      }
      try {
        for (int i = 0; i < 10; i++) {
          write("more.md", "# More\nText" + " and more".repeat(i) + ".\n");
          assertThat(knowledgeBase.reload(ProgressListener.NONE).isRebuilt()).isTrue();
        }
      } finally {
        stop.set(true);
      }
      for (Future<Integer> asker : askers) {
        assertThat(asker.get()).isPositive();
      }
    }
  }

  @Test
  void reloadsNoMoreOnceItIsClosed() throws Exception {
    KnowledgeBase knowledgeBase = open();
    knowledgeBase.close();
    knowledgeBase.close();
    write("more.md", "# More\nText.\n");

    assertThatThrownBy(() -> knowledgeBase.reload(ProgressListener.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    try (KnowledgeBase next = open()) {
      assertThat(next.initialLoadReport().isRebuilt()).as("nothing was built meanwhile").isTrue();
    }
  }
}
