package parley.discord;

/** The bot cannot connect, and trying again would not help. The message names the remedy. */
public final class DiscordLoginException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean usageError;

  private DiscordLoginException(String message, boolean usageError) {
    super(message);
    this.usageError = usageError;
  }

  /** The token or the setting is wrong, as can be seen without asking Discord. */
  static DiscordLoginException usageError(String message) {
    return new DiscordLoginException(message, true);
  }

  /** Discord refused the login. */
  static DiscordLoginException rejected(String message) {
    return new DiscordLoginException(message, false);
  }

  /** Whether the command or the configuration is wrong, rather than refused by Discord. */
  public boolean isUsageError() {
    return usageError;
  }
}
