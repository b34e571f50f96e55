package parley.bot.interaction;

/** What the bot asks Discord for, besides sending responses. */
public interface DiscordResources {
  /** Nobody owns the application, and no file can be had. */
  DiscordResources NONE =
      new DiscordResources() {
        @Override
        public ApplicationOwners owners() {
          return ApplicationOwners.UNKNOWN;
        }

        @Override
        public byte[] download(Interaction.Attachment attachment, long maxBytes)
            throws DownloadException {
          throw new DownloadException(
              "The file cannot be fetched, since this bot is not connected to Discord.");
        }
      };

  /** Who owns the application, as last heard. */
  ApplicationOwners owners();

  /**
   * Fetches a file that was sent with a command, from Discord's host for attachments alone.
   *
   * @param maxBytes the most that is read, whatever size Discord says it has
   * @throws DownloadException with a sentence for the person who sent it
   */
  byte[] download(Interaction.Attachment attachment, long maxBytes)
      throws DownloadException, InterruptedException;

  /** A file cannot be had. The message is for the person who sent it. */
  final class DownloadException extends Exception {
    private static final long serialVersionUID = 1L;

    public DownloadException(String message) {
      super(message);
    }

    public DownloadException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
