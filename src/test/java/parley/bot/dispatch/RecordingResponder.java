package parley.bot.dispatch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/** Records responses instead of sending them, and fails on demand. */
final class RecordingResponder implements InteractionResponder {
  final List<String> calls = new CopyOnWriteArrayList<>();
  final List<InteractionResponse> responses = new CopyOnWriteArrayList<>();
  final List<Message> messages = new CopyOnWriteArrayList<>();
  final List<Interaction> finished = new CopyOnWriteArrayList<>();
  volatile boolean failsFirst;
  volatile boolean acceptsFirstResponses = true;
  volatile Exception failure = new IllegalStateException("refused");
  volatile CompletableFuture<Void> deferral = CompletableFuture.completedFuture(null);

  @Override
  public CompletableFuture<Void> respond(
      Interaction interaction, InteractionResponse.Immediate response) {
    responses.add(response);
    return record("respond");
  }

  @Override
  public CompletableFuture<Void> defer(Interaction interaction, boolean isEphemeral) {
    var _ = record("defer " + (isEphemeral ? "privately" : "publicly"));
    return deferral;
  }

  @Override
  public CompletableFuture<Void> edit(Interaction interaction, Message message) {
    messages.add(message);
    return record("edit");
  }

  @Override
  public CompletableFuture<Void> complete(Interaction interaction, InteractionResponse response) {
    responses.add(response);
    return record("complete");
  }

  @Override
  public CompletableFuture<Void> followUp(InteractionContext context, Message message) {
    messages.add(message);
    return record("followUp");
  }

  @Override
  public boolean acceptsFirstResponse(Interaction interaction) {
    return acceptsFirstResponses;
  }

  @Override
  public void finish(Interaction interaction) {
    finished.add(interaction);
  }

  private CompletableFuture<Void> record(String call) {
    calls.add(call);
    if (failsFirst && !call.startsWith("defer")) {
      failsFirst = false;
      return CompletableFuture.failedFuture(failure);
    }
    return CompletableFuture.completedFuture(null);
  }
}
