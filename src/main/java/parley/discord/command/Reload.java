package parley.discord.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import parley.discord.message.Message;
import parley.library.Library;
import parley.library.LibraryException;
import parley.library.LossRule;
import parley.library.Reloaded;

/** Reloads of the corpus; one at a time, and whoever wants one meanwhile joins it. */
final class Reload {
  private final Library library;
  private Optional<Run> running = Optional.empty();

  Reload(Library library) {
    this.library = library;
  }

  /**
   * What came of a reload.
   *
   * @param reloaded what it did
   * @param joined whether somebody else had begun it
   */
  record Outcome(Reloaded reloaded, boolean joined) {}

  /**
   * Reloads, or waits for the reload under way.
   *
   * @throws LibraryException if nothing could be loaded; the old articles serve on
   */
  Outcome run(LossRule rule, Consumer<Message> progress)
      throws LibraryException, InterruptedException {
    Run mine = new Run(rule);
    Run run = join(mine);
    run.listeners.add(progress);
    if (run == mine) {
      return new Outcome(lead(mine), false);
    }
    progress.accept(Message.of("A reload is under way already; this waits for it."));
    Reloaded reloaded = result(run);
    // Its rule may have been stricter than ours.
    return reloaded instanceof Reloaded.Refused refused
            && rule.allows(lost(refused), before(refused))
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

  private Reloaded lead(Run run) throws LibraryException {
    try {
      Reloaded reloaded = library.reload(run::tell, run.rule);
      end();
      run.result.complete(reloaded);
      return reloaded;
    } catch (LibraryException | RuntimeException | Error e) {
      end();
      run.result.completeExceptionally(e);
      throw e;
    }
  }

  private static Reloaded result(Run run) throws LibraryException, InterruptedException {
    try {
      return run.result.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LibraryException failed) {
        throw failed;
      }
      throw new IllegalStateException("the reload joined failed", e);
    }
  }

  private static int lost(Reloaded.Refused refused) {
    return refused.report().removed().size();
  }

  private static int before(Reloaded.Refused refused) {
    return lost(refused) + refused.report().changed().size() + refused.report().unchanged();
  }

  private static final class Run {
    private final LossRule rule;
    private final CompletableFuture<Reloaded> result = new CompletableFuture<>();
    private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();

    Run(LossRule rule) {
      this.rule = rule;
    }

    void tell(int done, int total) {
      Message message = Message.of("Reading the articles: " + done + " of " + total + ".");
      listeners.forEach(listener -> listener.accept(message));
    }
  }
}
