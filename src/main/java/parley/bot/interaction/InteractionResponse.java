package parley.bot.interaction;

import java.util.List;
import parley.bot.message.ComponentLimits;
import parley.bot.message.DiscordLimits;
import parley.bot.message.Message;

/** The response to an interaction. */
public sealed interface InteractionResponse {
  /** A response that one request delivers; the others take place after the first response. */
  sealed interface Immediate extends InteractionResponse {}

  /**
   * A new message.
   *
   * @param message the message
   * @param isEphemeral whether only the person sees it
   */
  record Reply(Message message, boolean isEphemeral) implements Immediate {}

  /**
   * New content for the component's message.
   *
   * @param message the new content
   */
  record Update(Message message) implements Immediate {}

  /**
   * A public post in the channel, confirmed to the person once it is there.
   *
   * @param message what everybody sees
   * @param confirmation replaces the ephemeral message that was shared
   */
  record ShareToChannel(Message message, Message confirmation) implements InteractionResponse {}

  /** Deletes the component's message. */
  record Delete() implements InteractionResponse {}

  /**
   * A modal; takes no deferral, so what shows it is a {@link Workload#LOOKUP}.
   *
   * @param modal the modal
   */
  record ShowModal(Modal modal) implements Immediate {}

  /**
   * Completions for the option being typed.
   *
   * @param choices the first 25 are kept, each value once
   */
  record AutocompleteChoices(List<Choice> choices) implements Immediate {
    public AutocompleteChoices {
      choices =
          ComponentLimits.distinct(choices, Choice::value, DiscordLimits.MAX_AUTOCOMPLETE_CHOICES);
    }
  }

  /**
   * A choice of an autocompletion.
   *
   * @param label what people see; made to fit
   * @param value what the option holds once it is chosen, at most 100 characters
   */
  record Choice(String label, String value) {
    public Choice {
      label = ComponentLimits.label(label, DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH);
      ComponentLimits.checkKey(value, DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH);
    }
  }
}
