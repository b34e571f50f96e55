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

/** What a reload does, and what it leaves alone. */
class ReloadTest extends KnowledgeBaseFixture {
  @Test
  void reportsWhatAReloadDid() throws Exception {
    try (KnowledgeBase library = open()) {
      write("ships.md", "# Ships\n## History\nThe ships came back at dusk.\n");
      write("roads.md", "# Roads\nThe roads were closed.\n");
      write("bad.md", "---\ntitle: [\n---\nText.\n");
      Files.delete(corpus.resolve("towns.txt"));

      ReloadReport report = library.reload(ProgressListener.NONE);

      assertThat(report.added()).containsExactly("roads.md");
      assertThat(report.changed()).containsExactly("ships.md");
      assertThat(report.removed()).containsExactly("towns.txt");
      assertThat(report.unchanged()).isZero();
      assertThat(report.problems())
          .anyMatch(each -> each.isError() && each.file().equals("bad.md"));
      assertThat(answers(library, "dusk")).isTrue();
      assertThat(answers(library, "river")).isFalse();
      assertThat(library.reload(ProgressListener.NONE).rebuilt()).isFalse();
    }
  }

  @Test
  void theLicenceOfTheArticlesIsInNoReloadAndNoFingerprint() throws Exception {
    try (KnowledgeBase library = open()) {
      KnowledgeBaseStatus before = library.status();
      for (String text : List.of("Share the articles.", "Share them as you like.")) {
        write("LICENSE", text);
        ReloadReport report = library.reload(ProgressListener.NONE);

        assertThat(report.rebuilt()).isFalse();
        assertThat(report.unchanged()).isEqualTo(2);
        assertThat(report.problems()).isEqualTo(before.problems());
      }
      write("more.md", "# More\nText.\n");
      library.reload(ProgressListener.NONE);
      Files.delete(corpus.resolve("more.md"));
      ReloadReport report = library.reload(ProgressListener.NONE);

      assertThat(report.rebuilt()).isTrue();
      assertThat(library.status().fingerprint())
          .as("of a new index")
          .isEqualTo(before.fingerprint());
      assertThat(library.status().articles()).isEqualTo(2);
    }
  }

  @Test
  void theLicenceOfTheArticlesIsInNoCheck() throws Exception {
    CorpusValidation before = CorpusValidation.of(settings("histor*"), ProgressListener.NONE);
    write("LICENSE", "Share the articles.");

    assertThat(CorpusValidation.of(settings("histor*"), ProgressListener.NONE)).isEqualTo(before);
  }

  @Test
  void keepsServingWhenAReloadFails() throws Exception {
    try (KnowledgeBase library = open()) {
      Files.move(corpus, folder.resolve("elsewhere"));

      assertThatThrownBy(() -> library.reload(ProgressListener.NONE))
          .isInstanceOf(KnowledgeBaseException.class)
          .hasMessageContaining(corpus.toString());

      assertThat(answers(library, "ships harbour")).isTrue();
    }
  }

  @Test
  void keepsServingWhereAReloadWouldLoseTooMuch() throws Exception {
    try (KnowledgeBase library = open()) {
      Files.delete(corpus.resolve("ships.md"));

      ReloadResult refused = library.reload(ProgressListener.NONE, ArticleLossPolicy.share(0.3));

      assertThat(refused).isInstanceOf(ReloadResult.Refused.class);
      assertThat(refused.report().removed()).containsExactly("ships.md");
      assertThat(answers(library, "ships harbour")).isTrue();

      assertThat(library.reload(ProgressListener.NONE, ArticleLossPolicy.count(1)))
          .isInstanceOf(ReloadResult.Done.class);
      assertThat(answers(library, "ships harbour")).isFalse();
    }
  }

  @Test
  void keepsServingAfterARestartToo() throws Exception {
    try (KnowledgeBase library = open()) {
      Files.delete(corpus.resolve("ships.md"));
      library.reload(ProgressListener.NONE, ArticleLossPolicy.share(0.3));
      assertThat(library.status().withheld()).contains(1);
    }
    try (KnowledgeBase library = openWith(ArticleLossPolicy.share(0.3))) {
      assertThat(answers(library, "ships harbour")).isTrue();
      assertThat(library.status().withheld()).contains(1);
      assertThat(library.opened().rebuilt()).isFalse();

      assertThat(library.reload(ProgressListener.NONE, ArticleLossPolicy.count(1)))
          .isInstanceOf(ReloadResult.Done.class);
      assertThat(answers(library, "ships harbour")).isFalse();
      assertThat(library.status().withheld()).isEmpty();
    }
    try (KnowledgeBase library = openWith(ArticleLossPolicy.share(0.3))) {
      assertThat(answers(library, "ships harbour")).isFalse();
      assertThat(library.opened().rebuilt()).isFalse();
    }
  }

  @Test
  void keepsServingWhatWasLostWhileItWasNotRunning() throws Exception {
    open().close();
    Files.delete(corpus.resolve("ships.md"));
    write("towns.txt", "Towns\n\nThe towns lay before the hills.\n");

    try (KnowledgeBase library = openWith(ArticleLossPolicy.share(0.3))) {
      assertThat(answers(library, "ships harbour")).isTrue();
      assertThat(answers(library, "hills")).isFalse();
      assertThat(library.status().withheld()).contains(1);
    }
    try (KnowledgeBase library = openWith(ArticleLossPolicy.share(0.5))) {
      assertThat(answers(library, "ships harbour")).isFalse();
      assertThat(answers(library, "hills")).isTrue();
      assertThat(library.status().withheld()).isEmpty();
    }
  }

  @Test
  void looksAtWhatAnotherProcessHasIndexedToo() throws Exception {
    try (KnowledgeBase library = open()) {
      Files.delete(corpus.resolve("ships.md"));
      open().close();

      assertThat(library.reload(ProgressListener.NONE, ArticleLossPolicy.share(0.3)))
          .isInstanceOf(ReloadResult.Refused.class);
      assertThat(answers(library, "ships harbour")).isTrue();
    }
  }

  @Test
  void answersWhileItReloads() throws Exception {
    try (KnowledgeBase library = open();
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      AtomicBoolean stop = new AtomicBoolean();
      Callable<Integer> asking =
          () -> {
            int asked = 0;
            for (; !stop.get() || asked == 0; asked++) {
              assertThat(answers(library, "ships harbour")).isTrue();
            }
            return asked;
          };
      List<Future<Integer>> askers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        askers.add(threads.submit(asking));
      }
      try {
        for (int i = 0; i < 10; i++) {
          write("more.md", "# More\nText" + " and more".repeat(i) + ".\n");
          assertThat(library.reload(ProgressListener.NONE).rebuilt()).isTrue();
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
    KnowledgeBase library = open();
    library.close();
    library.close();
    write("more.md", "# More\nText.\n");

    assertThatThrownBy(() -> library.reload(ProgressListener.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    try (KnowledgeBase next = open()) {
      assertThat(next.opened().rebuilt()).as("nothing was built meanwhile").isTrue();
    }
  }
}
