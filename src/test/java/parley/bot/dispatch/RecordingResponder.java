package parley.bot.dispatch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/** Writes down what would be sent; refuses what it is told to. */
final class RecordingResponder implements InteractionResponder {
  final List<String> calls = new CopyOnWriteArrayList<>();
  final List<InteractionResponse> responses = new CopyOnWriteArrayList<>();
  final List<Message> messages = new CopyOnWriteArrayList<>();
  volatile boolean refusesFirst;
  volatile CompletableFuture<Void> deferral = CompletableFuture.completedFuture(null);

  @Override
  public CompletableFuture<Void> respond(Interaction interaction, InteractionResponse response) {
    responses.add(response);
    return called("respond");
  }

  @Override
  public CompletableFuture<Void> defer(Interaction interaction, boolean isPrivate) {
    var _ = called("defer " + (isPrivate ? "privately" : "publicly"));
    return deferral;
  }

  @Override
  public CompletableFuture<Void> edit(Interaction interaction, Message message) {
    messages.add(message);
    return called("edit");
  }

  @Override
  public CompletableFuture<Void> complete(Interaction interaction, InteractionResponse response) {
    responses.add(response);
    return called("complete");
  }

  @Override
  public CompletableFuture<Void> followUp(InteractionContext origin, Message message) {
    messages.add(message);
    return called("followUp");
  }

  private CompletableFuture<Void> called(String what) {
    calls.add(what);
    if (refusesFirst && !what.startsWith("defer")) {
      refusesFirst = false;
      return CompletableFuture.failedFuture(new IllegalStateException("refused"));
    }
    return CompletableFuture.completedFuture(null);
  }
}
