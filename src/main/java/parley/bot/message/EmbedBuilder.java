package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import parley.bot.message.Message.Embed;
import parley.bot.message.Message.Field;

/** An embed in the making that never grows over what one message may hold. */
final class EmbedBuilder {
  /** The blue of a calm sky. */
  private static final int COLOR = 0x2F6FA7;

  private final String title;
  private final List<Field> fields = new ArrayList<>();
  private String description = "";
  private String footer = "";

  /** With a title, which may be anything. */
  EmbedBuilder(String title) {
    this.title = Truncator.truncateEscaped(title, DiscordLimits.MAX_EMBED_TITLE_LENGTH);
  }

  /**
   * Puts ready Markdown in, at most {@value DiscordLimits#MAX_EMBED_DESCRIPTION_LENGTH} characters.
   */
  EmbedBuilder description(String markdown) {
    if (markdown.length() > DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH) {
      throw new IllegalArgumentException("a description of " + markdown.length() + " characters");
    }
    description = markdown;
    return this;
  }

  /** Adds ready Markdown under a name, which may be anything; false if there is no room for it. */
  boolean addField(String name, String markdown) {
    Field field =
        new Field(Truncator.truncateEscaped(name, DiscordLimits.MAX_FIELD_NAME_LENGTH), markdown);
    boolean fits =
        !markdown.isBlank()
            && markdown.length() <= DiscordLimits.MAX_FIELD_VALUE_LENGTH
            && fields.size() < DiscordLimits.MAX_FIELDS
            && field.name().length() + markdown.length() <= remainingCharacters();
    if (fits) {
      fields.add(field);
    }
    return fits;
  }

  EmbedBuilder footer(String text) {
    footer =
        Truncator.truncatePlain(
            text, Math.min(DiscordLimits.MAX_FOOTER_LENGTH, remainingCharacters()));
    return this;
  }

  /** How many characters more the message may hold. */
  int remainingCharacters() {
    int used = title.length() + description.length() + footer.length();
    for (Field field : fields) {
      used += field.name().length() + field.value().length();
    }
    return DiscordLimits.MAX_TOTAL_EMBED_LENGTH - used;
  }

  Embed build() {
    return new Embed(title, description, fields, footer, COLOR);
  }
}
