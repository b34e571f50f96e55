package parley.bot.command;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.ComponentId;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;

/** Hands a submitted modal to what showed it, by the kind of its custom id. */
final class ModalHandler implements InteractionHandler<Interaction.ModalSubmit> {
  private final Map<Class<? extends ComponentId>, InteractionHandler<Interaction.ModalSubmit>>
      handlers;

  ModalHandler(
      Map<Class<? extends ComponentId>, InteractionHandler<Interaction.ModalSubmit>> handlers) {
    this.handlers = Map.copyOf(handlers);
  }

  @Override
  public InteractionResponse handle(Interaction.ModalSubmit submit, Consumer<Message> progress)
      throws Exception {
    Optional<InteractionHandler<Interaction.ModalSubmit>> handler = handler(submit);
    return handler.isPresent()
        ? handler.get().handle(submit, progress)
        : new InteractionResponse.Reply(StandardReplies.OUTDATED_BUTTON, true);
  }

  @Override
  public boolean isEphemeral(Interaction.ModalSubmit submit) {
    return handler(submit).map(each -> each.isEphemeral(submit)).orElse(true);
  }

  @Override
  public Workload workload(Interaction.ModalSubmit submit) {
    return handler(submit).map(each -> each.workload(submit)).orElse(Workload.LOOKUP);
  }

  private Optional<InteractionHandler<Interaction.ModalSubmit>> handler(
      Interaction.ModalSubmit submit) {
    return ComponentId.parse(submit.customId()).map(id -> handlers.get(id.getClass()));
  }
}
