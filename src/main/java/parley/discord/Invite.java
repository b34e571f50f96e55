package parley.discord;

/** The link with which somebody adds the bot to a server. */
final class Invite {
  private static final long VIEW_CHANNEL = 1 << 10;
  private static final long SEND_MESSAGES = 1 << 11;
  private static final long EMBED_LINKS = 1 << 14;
  private static final long ATTACH_FILES = 1 << 15;

  private Invite() {}

  /** The link; the permissions are those that sharing an answer in a channel takes. */
  static String link(String applicationId) {
    return "https://discord.com/oauth2/authorize?client_id="
        + applicationId
        + "&scope=bot%20applications.commands&permissions="
        + (VIEW_CHANNEL | SEND_MESSAGES | EMBED_LINKS | ATTACH_FILES);
  }
}
