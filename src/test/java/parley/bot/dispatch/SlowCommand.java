package parley.bot.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import parley.bot.command.SlashCommand;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/** A command that replies when it is released. */
final class SlowCommand implements SlashCommand {
  static final Message DONE = Message.of("done");

  final List<Interaction> handled = new CopyOnWriteArrayList<>();
  final CountDownLatch started = new CountDownLatch(1);
  final CountDownLatch release = new CountDownLatch(1);
  final CountDownLatch finished = new CountDownLatch(1);
  private volatile Consumer<Message> progress = message -> {};
  volatile Optional<RuntimeException> failure = Optional.empty();

  void showProgress(String text) {
    progress.accept(Message.of(text));
  }

  @Override
  public Spec spec() {
    return new Spec("slow", "Slow", List.of(), List.of(), Optional.empty(), true);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress)
      throws InterruptedException {
    this.progress = progress;
    handled.add(slash);
    started.countDown();
    release.await();
    if (failure.isPresent()) {
      throw failure.get();
    }
    finished.countDown();
    return new InteractionResponse.Reply(DONE, false);
  }

  @Override
  public List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    throw new IllegalStateException("no");
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return false;
  }
}
