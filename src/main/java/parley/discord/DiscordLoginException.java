package parley.discord;

/** The bot cannot serve, and trying again would not help. */
public final class DiscordLoginException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean usageError;

  private DiscordLoginException(String message, boolean usageError) {
    super(message);
    this.usageError = usageError;
  }

  /** What was given is wrong, as can be seen without asking Discord. */
  static DiscordLoginException usageError(String message) {
    return new DiscordLoginException(message, true);
  }

  /** Discord said no. */
  static DiscordLoginException rejected(String message) {
    return new DiscordLoginException(message, false);
  }

  /** Whether the command or the configuration is wrong, as against a refusal by Discord. */
  public boolean isUsageError() {
    return usageError;
  }
}
