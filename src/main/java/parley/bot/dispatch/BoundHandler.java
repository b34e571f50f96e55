package parley.bot.dispatch;

import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.Message;

/** A handler bound to its interaction. */
interface BoundHandler {
  InteractionResponse handle(Consumer<Message> progress) throws Exception;

  boolean isEphemeral();

  Workload workload();

  /** Always replies with an ephemeral message. */
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

      @Override
      public Workload workload() {
        return Workload.LOOKUP;
      }
    };
  }

  /** Binds a handler to an interaction. */
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

      @Override
      public Workload workload() {
        return handler.workload(interaction);
      }
    };
  }
}
