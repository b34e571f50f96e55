package parley.discord.command;

import java.util.List;
import parley.discord.message.Message;

/** What an interaction gets. */
public sealed interface Response {
  /**
   * A message of its own.
   *
   * @param message what it says
   * @param isPrivate whether only the person sees it
   */
  record Show(Message message, boolean isPrivate) implements Response {}

  /**
   * Another content for the message whose button was pressed.
   *
   * @param message what it says now
   */
  record Update(Message message) implements Response {}

  /**
   * An ordinary post in the channel, and a private word to the person.
   *
   * @param post what everybody sees
   * @param toPerson what the person sees in place of the private message shared
   */
  record Share(Message post, Message toPerson) implements Response {}

  /** The message whose button was pressed goes away. */
  record Delete() implements Response {}

  /**
   * Completions for what is being typed.
   *
   * @param choices at most 25, each at most 100 characters
   */
  record Suggest(List<String> choices) implements Response {
    public Suggest {
      choices = List.copyOf(choices);
    }
  }
}
