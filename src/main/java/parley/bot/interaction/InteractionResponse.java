package parley.bot.interaction;

import java.util.List;
import parley.bot.message.Message;

/** The response to an interaction. */
public sealed interface InteractionResponse {
  /**
   * A new message.
   *
   * @param message the message
   * @param isEphemeral whether only the person sees it
   */
  record Reply(Message message, boolean isEphemeral) implements InteractionResponse {}

  /**
   * New content for the component's message.
   *
   * @param message the new content
   */
  record Update(Message message) implements InteractionResponse {}

  /**
   * A public post in the channel, confirmed to the person.
   *
   * @param message what everybody sees
   * @param confirmation replaces the ephemeral message that was shared
   */
  record ShareToChannel(Message message, Message confirmation) implements InteractionResponse {}

  /** Deletes the component's message. */
  record Delete() implements InteractionResponse {}

  /**
   * Completions for the option being typed.
   *
   * @param choices at most 25, each at most 100 characters
   */
  record AutocompleteChoices(List<String> choices) implements InteractionResponse {
    public AutocompleteChoices {
      choices = List.copyOf(choices);
    }
  }
}
