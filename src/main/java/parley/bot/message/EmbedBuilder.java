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
    this.title = Truncator.line(title, DiscordLimits.EMBED_TITLE);
  }

  /** Puts ready Markdown in, at most {@value DiscordLimits#EMBED_DESCRIPTION} characters. */
  EmbedBuilder description(String markdown) {
    if (markdown.length() > DiscordLimits.EMBED_DESCRIPTION) {
      throw new IllegalArgumentException("a description of " + markdown.length() + " characters");
    }
    description = markdown;
    return this;
  }

  /** Adds ready Markdown under a name, which may be anything; false if there is no room for it. */
  boolean field(String name, String markdown) {
    Field field = new Field(Truncator.line(name, DiscordLimits.FIELD_NAME), markdown);
    boolean fits =
        !markdown.isBlank()
            && markdown.length() <= DiscordLimits.FIELD_VALUE
            && fields.size() < DiscordLimits.FIELDS
            && field.name().length() + markdown.length() <= room();
    if (fits) {
      fields.add(field);
    }
    return fits;
  }

  EmbedBuilder footer(String text) {
    footer = Truncator.plain(text, Math.min(DiscordLimits.FOOTER, room()));
    return this;
  }

  /** How many characters more the message may hold. */
  int room() {
    int used = title.length() + description.length() + footer.length();
    for (Field field : fields) {
      used += field.name().length() + field.value().length();
    }
    return DiscordLimits.EMBEDS_TOGETHER - used;
  }

  Embed embed() {
    return new Embed(title, description, fields, footer, COLOR);
  }
}
