package parley.bot.message;

/** What Discord takes at most, with the page of its documentation that says so. */
public final class DiscordLimits {
  // resources/message
  static final int CONTENT = 2_000;
  static final int EMBEDS = 10;
  static final int EMBEDS_TOGETHER = 6_000;
  static final int EMBED_TITLE = 256;
  static final int EMBED_DESCRIPTION = 4_096;
  static final int FIELDS = 25;
  static final int FIELD_NAME = 256;
  static final int FIELD_VALUE = 1_024;
  static final int FOOTER = 2_048;
  static final int ATTACHMENT_DESCRIPTION = 1_024;

  // components/reference
  public static final int ROWS = 5;
  static final int BUTTONS_IN_A_ROW = 5;
  static final int CUSTOM_ID = 100;
  static final int LABEL = 80;
  static final int PLACEHOLDER = 150;
  public static final int SELECT_CHOICES = 25;
  static final int CHOICE = 100;

  // interactions/application-commands
  public static final int NAME = 32;
  public static final int DESCRIPTION = 100;
  public static final int OPTIONS = 25;
  public static final int COMMAND = 8_000;
  public static final int SUGGESTIONS = 25;
  public static final int SUGGESTION = 100;

  /** Ours: the longest question taken in Discord. */
  public static final int QUESTION = 200;

  private DiscordLimits() {}
}
