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

/**
 * Reloads the corpus once at a time; a reload requested meanwhile joins the one that is running.
 */
final class SharedReload {
  private final KnowledgeBase knowledgeBase;
  private Optional<Run> currentRun = Optional.empty();

  SharedReload(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
  }

  /**
   * The outcome of a reload.
   *
   * @param result what the reload did
   * @param isJoined whether it was requested by somebody else
   */
  record Outcome(ReloadResult result, boolean isJoined) {}

  /**
   * Reloads, or waits for the reload that is running.
   *
   * @param author id of the moderator
   * @throws KnowledgeBaseException if nothing could be loaded; the old articles stay served
   */
  Outcome run(ArticleLossPolicy policy, String author, Consumer<Message> progress)
      throws KnowledgeBaseException, InterruptedException {
    Run ownRun = new Run(policy, author);
    Run run = join(ownRun);
    run.listeners.add(progress);
    if (run == ownRun) {
      return new Outcome(execute(ownRun), false);
    }
    progress.accept(Message.of("A reload is under way already; this waits for it."));
    ReloadResult reloadResult = awaitResult(run);
    // The other reload may have had a stricter policy.
    return reloadResult instanceof ReloadResult.Refused refused
            && policy.permits(lostCount(refused), previousCount(refused))
        ? run(policy, author, progress)
        : new Outcome(reloadResult, true);
  }

  private synchronized Run join(Run ownRun) {
    Run run = currentRun.orElse(ownRun);
    currentRun = Optional.of(run);
    return run;
  }

  private synchronized void clearCurrentRun() {
    currentRun = Optional.empty();
  }

  private ReloadResult execute(Run run) throws KnowledgeBaseException {
    try {
      ReloadResult reloadResult = knowledgeBase.reload(run::reportProgress, run.policy, run.author);
      clearCurrentRun();
      run.result.complete(reloadResult);
      return reloadResult;
    } catch (KnowledgeBaseException | RuntimeException | Error e) {
      clearCurrentRun();
      run.result.completeExceptionally(e);
      throw e;
    }
  }

  private static ReloadResult awaitResult(Run run)
      throws KnowledgeBaseException, InterruptedException {
    try {
      return run.result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KnowledgeBaseException failed) {
        throw failed;
      }
      throw new IllegalStateException("the reload joined failed", e);
    }
  }

  private static int lostCount(ReloadResult.Refused refused) {
    return refused.report().removed().size();
  }

  private static int previousCount(ReloadResult.Refused refused) {
    return lostCount(refused) + refused.report().changed().size() + refused.report().unchanged();
  }

  private static final class Run {
    private final ArticleLossPolicy policy;
    private final String author;
    private final CompletableFuture<ReloadResult> result = new CompletableFuture<>();
    private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();

    Run(ArticleLossPolicy policy, String author) {
      this.policy = policy;
      this.author = author;
    }

    void reportProgress(int done, int total) {
      Message message = Message.of("Reading the articles: " + done + " of " + total + ".");
      listeners.forEach(listener -> listener.accept(message));
    }
  }
}
