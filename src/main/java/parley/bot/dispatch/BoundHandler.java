package parley.bot.dispatch;

import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/** A handler with the interaction it is to handle. */
interface BoundHandler {
  InteractionResponse handle(Consumer<Message> progress) throws Exception;

  boolean isEphemeral();

  /** Where the private reply is known already. */
  static BoundHandler withReply(Message reply) {
    return new BoundHandler() {
      @Override
      public InteractionResponse handle(Consumer<Message> progress) {
        return new InteractionResponse.Reply(reply, true);
      }

      @Override
      public boolean isEphemeral() {
        return true;
      }
    };
  }

  /** From a handler. */
  static <I extends Interaction> BoundHandler bind(InteractionHandler<I> handler, I interaction) {
    return new BoundHandler() {
      @Override
      public InteractionResponse handle(Consumer<Message> progress) throws Exception {
        return handler.handle(interaction, progress);
      }

      @Override
      public boolean isEphemeral() {
        return handler.isEphemeral(interaction);
      }
    };
  }
}
