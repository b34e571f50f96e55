package parley.bot.message;

/** Discord's limits, with the page of its documentation that states them. */
public final class DiscordLimits {
  // resources/message
  static final int MAX_CONTENT_LENGTH = 2_000;
  static final int MAX_EMBEDS = 10;
  static final int MAX_TOTAL_EMBED_LENGTH = 6_000;
  public static final int MAX_EMBED_TITLE_LENGTH = 256;
  public static final int MAX_EMBED_DESCRIPTION_LENGTH = 4_096;
  static final int MAX_FIELDS = 25;
  static final int MAX_FIELD_NAME_LENGTH = 256;
  static final int MAX_FIELD_VALUE_LENGTH = 1_024;
  static final int MAX_FOOTER_LENGTH = 2_048;
  static final int MAX_ATTACHMENT_DESCRIPTION_LENGTH = 1_024;

  // components/reference
  public static final int MAX_ROWS = 5;
  static final int MAX_BUTTONS_PER_ROW = 5;
  static final int MAX_CUSTOM_ID_LENGTH = 100;
  static final int MAX_BUTTON_LABEL_LENGTH = 80;
  static final int MAX_PLACEHOLDER_LENGTH = 150;
  public static final int MAX_SELECT_OPTIONS = 25;
  static final int MAX_SELECT_OPTION_LENGTH = 100;

  /** Longest text in a modal's field. */
  public static final int MAX_TEXT_INPUT_LENGTH = 4_000;

  // interactions/application-commands
  public static final int MAX_COMMAND_NAME_LENGTH = 32;
  public static final int MAX_COMMAND_DESCRIPTION_LENGTH = 100;
  public static final int MAX_COMMAND_OPTIONS = 25;
  public static final int MAX_COMMAND_LENGTH = 8_000;
  public static final int MAX_AUTOCOMPLETE_CHOICES = 25;
  public static final int MAX_AUTOCOMPLETE_CHOICE_LENGTH = 100;

  /** Our own limit: the longest question accepted on Discord. */
  public static final int MAX_QUESTION_LENGTH = 200;

  private DiscordLimits() {}
}
