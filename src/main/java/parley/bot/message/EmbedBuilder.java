package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import parley.bot.message.Message.Embed;
import parley.bot.message.Message.Field;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.Truncator;
import parley.text.UnseenCharacters;

/** Builds an embed that never exceeds the limits of a message. */
public final class EmbedBuilder {
  /** Sky blue. */
  private static final int COLOR = 0x2F6FA7;

  private final String title;
  private final List<Field> fields = new ArrayList<>();
  private String description = "";
  private String footer = "";

  /**
   * @param title plain text
   */
  public EmbedBuilder(String title) {
    this.title = ComponentLimits.heading(title, DiscordLimits.MAX_EMBED_TITLE_LENGTH);
  }

  /** Begins with what an embed holds. */
  static EmbedBuilder copyOf(Embed embed) {
    EmbedBuilder copy = new EmbedBuilder(MarkdownEscaper.unescape(embed.title()));
    copy.description = embed.description();
    copy.fields.addAll(embed.fields());
    copy.footer = embed.footer();
    return copy;
  }

  /**
   * Sets the description.
   *
   * @param markdown at most {@value DiscordLimits#MAX_EMBED_DESCRIPTION_LENGTH} characters
   */
  public EmbedBuilder description(String markdown) {
    if (markdown.length() > DiscordLimits.MAX_EMBED_DESCRIPTION_LENGTH) {
      throw new IllegalArgumentException("a description of " + markdown.length() + " characters");
    }
    description = markdown;
    return this;
  }

  /**
   * Adds a field unless it is empty or does not fit.
   *
   * @param name plain text
   * @param markdown the value, Markdown
   * @return whether it was added
   */
  public boolean addField(String name, String markdown) {
    Field field =
        new Field(ComponentLimits.heading(name, DiscordLimits.MAX_FIELD_NAME_LENGTH), markdown);
    boolean fits =
        !UnseenCharacters.isBlank(markdown)
            && markdown.length() <= DiscordLimits.MAX_FIELD_VALUE_LENGTH
            && fields.size() < DiscordLimits.MAX_FIELDS
            && field.name().length() + markdown.length() <= remainingCharacters();
    if (fits) {
      fields.add(field);
    }
    return fits;
  }

  /** Sets the footer, cut to what fits; plain text. */
  public EmbedBuilder footer(String text) {
    footer =
        Truncator.truncatePlain(
            text, Math.min(DiscordLimits.MAX_FOOTER_LENGTH, remainingCharacters()));
    return this;
  }

  /** Characters left in the message's total. */
  int remainingCharacters() {
    int used = title.length() + description.length() + footer.length();
    for (Field field : fields) {
      used += field.name().length() + field.value().length();
    }
    return DiscordLimits.MAX_TOTAL_EMBED_LENGTH - used;
  }

  /** The embed. */
  public Embed build() {
    return new Embed(title, description, fields, footer, COLOR);
  }
}
