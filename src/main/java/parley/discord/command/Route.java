package parley.discord.command;

import java.util.function.Consumer;
import parley.discord.interaction.Interaction;
import parley.discord.message.Message;

/** A handler with the interaction it is to handle. */
interface Route {
  Response handle(Consumer<Message> progress) throws Exception;

  boolean isPrivate();

  /** Where the private reply is known already. */
  static Route of(Message reply) {
    return new Route() {
      @Override
      public Response handle(Consumer<Message> progress) {
        return new Response.Show(reply, true);
      }

      @Override
      public boolean isPrivate() {
        return true;
      }
    };
  }

  /** From a handler. */
  static <I extends Interaction> Route of(Handler<I> handler, I interaction) {
    return new Route() {
      @Override
      public Response handle(Consumer<Message> progress) throws Exception {
        return handler.handle(interaction, progress);
      }

      @Override
      public boolean isPrivate() {
        return handler.isPrivate(interaction);
      }
    };
  }
}
