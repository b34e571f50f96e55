package parley.bot.moderation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import parley.bot.message.Message;
import parley.library.ArticleLossPolicy;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.ReloadResult;

/** Reloads of the corpus; one at a time, and whoever wants one meanwhile joins it. */
final class SharedReload {
  private final KnowledgeBase library;
  private Optional<Run> running = Optional.empty();

  SharedReload(KnowledgeBase library) {
    this.library = library;
  }

  /**
   * What came of a reload.
   *
   * @param reloaded what it did
   * @param joined whether somebody else had begun it
   */
  record Outcome(ReloadResult reloaded, boolean joined) {}

  /**
   * Reloads, or waits for the reload under way.
   *
   * @throws KnowledgeBaseException if nothing could be loaded; the old articles serve on
   */
  Outcome run(ArticleLossPolicy rule, Consumer<Message> progress)
      throws KnowledgeBaseException, InterruptedException {
    Run mine = new Run(rule);
    Run run = join(mine);
    run.listeners.add(progress);
    if (run == mine) {
      return new Outcome(lead(mine), false);
    }
    progress.accept(Message.of("A reload is under way already; this waits for it."));
    ReloadResult reloaded = result(run);
    // Its rule may have been stricter than ours.
    return reloaded instanceof ReloadResult.Refused refused
            && rule.permits(lost(refused), before(refused))
        ? run(rule, progress)
        : new Outcome(reloaded, true);
  }

  private synchronized Run join(Run mine) {
    Run run = running.orElse(mine);
    running = Optional.of(run);
    return run;
  }

  private synchronized void end() {
    running = Optional.empty();
  }

  private ReloadResult lead(Run run) throws KnowledgeBaseException {
    try {
      ReloadResult reloaded = library.reload(run::tell, run.rule);
      end();
      run.result.complete(reloaded);
      return reloaded;
    } catch (KnowledgeBaseException | RuntimeException | Error e) {
      end();
      run.result.completeExceptionally(e);
      throw e;
    }
  }

  private static ReloadResult result(Run run) throws KnowledgeBaseException, InterruptedException {
    try {
      return run.result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KnowledgeBaseException failed) {
        throw failed;
      }
      throw new IllegalStateException("the reload joined failed", e);
    }
  }

  private static int lost(ReloadResult.Refused refused) {
    return refused.report().removed().size();
  }

  private static int before(ReloadResult.Refused refused) {
    return lost(refused) + refused.report().changed().size() + refused.report().unchanged();
  }

  private static final class Run {
    private final ArticleLossPolicy rule;
    private final CompletableFuture<ReloadResult> result = new CompletableFuture<>();
    private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();

    Run(ArticleLossPolicy rule) {
      this.rule = rule;
    }

    void tell(int done, int total) {
      Message message = Message.of("Reading the articles: " + done + " of " + total + ".");
      listeners.forEach(listener -> listener.accept(message));
    }
  }
}
