package parley.discord.message;

import java.util.ArrayList;
import java.util.List;
import parley.discord.message.Message.Embed;
import parley.discord.message.Message.Field;

/** An embed in the making that never grows over what one message may hold. */
final class EmbedDraft {
  /** The blue of a calm sky. */
  private static final int COLOR = 0x2F6FA7;

  private final String title;
  private final List<Field> fields = new ArrayList<>();
  private String description = "";
  private String footer = "";

  /** With a title, which may be anything. */
  EmbedDraft(String title) {
    this.title = Clip.line(title, Limits.EMBED_TITLE);
  }

  /** Puts ready Markdown in, at most {@value Limits#EMBED_DESCRIPTION} characters. */
  EmbedDraft description(String markdown) {
    if (markdown.length() > Limits.EMBED_DESCRIPTION) {
      throw new IllegalArgumentException("a description of " + markdown.length() + " characters");
    }
    description = markdown;
    return this;
  }

  /** Adds ready Markdown under a name, which may be anything; false if there is no room for it. */
  boolean field(String name, String markdown) {
    Field field = new Field(Clip.line(name, Limits.FIELD_NAME), markdown);
    boolean fits =
        !markdown.isBlank()
            && markdown.length() <= Limits.FIELD_VALUE
            && fields.size() < Limits.FIELDS
            && field.name().length() + markdown.length() <= room();
    if (fits) {
      fields.add(field);
    }
    return fits;
  }

  EmbedDraft footer(String text) {
    footer = Clip.plain(text, Math.min(Limits.FOOTER, room()));
    return this;
  }

  /** How many characters more the message may hold. */
  int room() {
    int used = title.length() + description.length() + footer.length();
    for (Field field : fields) {
      used += field.name().length() + field.value().length();
    }
    return Limits.EMBEDS_TOGETHER - used;
  }

  Embed embed() {
    return new Embed(title, description, fields, footer, COLOR);
  }
}
