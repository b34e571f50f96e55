package parley.bot.interaction;

import java.util.List;
import parley.bot.message.Message;

/** What an interaction gets. */
public sealed interface InteractionResponse {
  /**
   * A message of its own.
   *
   * @param message what it says
   * @param isEphemeral whether only the person sees it
   */
  record Reply(Message message, boolean isEphemeral) implements InteractionResponse {}

  /**
   * Another content for the message whose button was pressed.
   *
   * @param message what it says now
   */
  record Update(Message message) implements InteractionResponse {}

  /**
   * An ordinary post in the channel, and a private word to the person.
   *
   * @param post what everybody sees
   * @param confirmation what the person sees in place of the private message shared
   */
  record ShareToChannel(Message post, Message confirmation) implements InteractionResponse {}

  /** The message whose button was pressed goes away. */
  record Delete() implements InteractionResponse {}

  /**
   * Completions for what is being typed.
   *
   * @param choices at most 25, each at most 100 characters
   */
  record AutocompleteChoices(List<String> choices) implements InteractionResponse {
    public AutocompleteChoices {
      choices = List.copyOf(choices);
    }
  }
}
