package parley.bot.message;

import java.time.Duration;

/** Short replies used by more than one handler. */
public final class StandardReplies {
  public static final Message RESTARTING =
      Message.of("Parley is being restarted. Please try again in a minute.");

  public static final Message UNKNOWN_COMMAND =
      Message.of("Parley no longer has this command. Discord will have the new list soon.");

  public static final Message PASSAGE_GONE =
      Message.of(
          "That passage is no longer in the corpus: its article was changed or removed."
              + " Please ask again.");

  public static final Message EVENTS_GONE =
      Message.of(
          "These events are no longer in the corpus: their articles were changed or removed."
              + " Please ask again, for example with `/timeline`.");

  public static final Message OUTDATED_BUTTON =
      Message.of("This button is from another version of Parley. Please ask again.");

  public static final Message DELETE_DENIED =
      Message.of("Only the person who asked, or somebody who manages messages, can delete this.");

  public static final Message SHARE_CONFIRMATION = Message.of("Shared in this channel.");

  public static final Message SHARE_FAILED =
      Message.of(
          "This was not shared: Discord did not take the message in this channel. The thread may be"
              + " archived or locked, or the server's rules may not allow it.");

  public static final Message DELETE_FAILED =
      Message.of("This could not be deleted. Please try again.");

  private StandardReplies() {}

  /**
   * Nobody can be answered at the moment.
   *
   * @param wait until it is worth asking again
   */
  public static Message busy(Duration wait) {
    return Message.of("Parley is busy. Please ask again in " + formatSeconds(wait) + ".");
  }

  public static Message rateLimited(Duration wait) {
    return Message.of(
        "That was a lot at once. Please wait " + formatSeconds(wait) + " and try again.");
  }

  private static String formatSeconds(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return seconds + (seconds == 1 ? " second" : " seconds");
  }
}
