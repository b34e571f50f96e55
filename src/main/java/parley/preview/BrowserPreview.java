package parley.preview;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import parley.config.Settings;
import parley.library.KnowledgeBase;
import parley.store.Store;
import parley.store.StoreException;

/** Shows the bot in a browser until the process is stopped. */
public final class BrowserPreview {
  private static final int EXIT_OK = 0;
  private static final int EXIT_SOFTWARE = 3;

  private final Settings settings;
  private final String version;
  private final boolean isEditing;
  private final Consumer<String> results;
  private final Consumer<String> operatorOutput;
  private final Clock clock;

  /**
   * @param version version of Parley
   * @param isEditing whether articles may be changed
   * @param results prints the address to open
   * @param operatorOutput prints a line for the operator
   */
  public BrowserPreview(
      Settings settings,
      String version,
      boolean isEditing,
      Consumer<String> results,
      Consumer<String> operatorOutput,
      Clock clock) {
    this.settings = settings;
    this.version = version;
    this.isEditing = isEditing;
    this.results = results;
    this.operatorOutput = operatorOutput;
    this.clock = clock;
  }

  /**
   * Serves the page; blocks until it ends.
   *
   * @param port 0 for any that is free
   * @param knowledgeBaseOpener opens the knowledge base; called only once the port is had
   * @return the exit code, unless a signal ends the process
   */
  public int run(int port, Callable<KnowledgeBase> knowledgeBaseOpener) throws Exception {
    try (RunningPreview _ = start(port, knowledgeBaseOpener)) {
      new CountDownLatch(1).await();
    } catch (PreviewException e) {
      operatorOutput.accept("parley: " + e.getMessage());
      return EXIT_SOFTWARE;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return EXIT_OK;
  }

  /** Serves the page until closed. */
  RunningPreview start(int port, Callable<KnowledgeBase> knowledgeBaseOpener) throws Exception {
    if (isEditing) {
      requireFreeStore();
    }
    PreviewServer server = PreviewServer.bind(port);
    try {
      CorpusWatch.Beginning beginning = CorpusWatch.begin(settings);
      KnowledgeBase knowledgeBase = knowledgeBaseOpener.call();
      try {
        return serve(server, knowledgeBase, beginning.watch(knowledgeBase));
      } catch (RuntimeException e) {
        knowledgeBase.close();
        throw e;
      }
    } catch (Exception e) {
      server.close();
      throw e;
    }
  }

  /** Two processes that change the same articles would undo each other's changes. */
  private void requireFreeStore() throws PreviewException {
    try (Store _ = Store.open(settings.dataFolder())) {
      // free, and let go of until it is opened to edit
    } catch (StoreException e) {
      throw new PreviewException(String.valueOf(e.getMessage()), e);
    }
  }

  private RunningPreview serve(
      PreviewServer server, KnowledgeBase knowledgeBase, CorpusWatch corpusWatch) {
    PreviewBot bot =
        new PreviewBot(knowledgeBase, settings, version, isEditing, corpusWatch, clock);
    AccessKeys keys = new AccessKeys();
    RunningPreview running = new RunningPreview(server, bot, knowledgeBase, keys);
    server.start(
        new PageHandler(
            new RequestGuard(server.port(), keys),
            bot,
            () -> operatorOutput.accept("For another browser: " + running.address())));
    results.accept(running.address());
    operatorOutput.accept(
        isEditing
            ? "Open this address in a browser on this machine; Ctrl-C ends it. Articles can be"
                + " changed there: switch to moderator or owner."
            : "Open this address in a browser on this machine; Ctrl-C ends it. With --edit articles"
                + " can be changed there.");
    return running;
  }
}
