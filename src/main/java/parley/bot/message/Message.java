package parley.bot.message;

import java.util.List;
import java.util.Optional;
import parley.bot.message.markdown.Truncator;

/**
 * A message of the bot. Its texts are Markdown: what came from people or files is already escaped.
 *
 * @param content text above the embeds; may be empty
 * @param embeds the embeds
 * @param rows rows of buttons or select menus
 * @param attachment a file to attach
 */
public record Message(
    String content, List<Embed> embeds, List<ActionRow> rows, Optional<Attachment> attachment) {
  public Message {
    embeds = List.copyOf(embeds);
    rows = ComponentLimits.distinctRows(rows);
  }

  /** A message of plain text. */
  public static Message of(String content) {
    return new Message(content, List.of(), List.of(), Optional.empty());
  }

  /**
   * An embed.
   *
   * @param title at most 256 characters
   * @param description at most 4,096 characters
   * @param fields at most 25
   * @param footer at most 2,048 characters; may be empty
   * @param color RGB; a decoration only
   */
  public record Embed(
      String title, String description, List<Field> fields, String footer, int color) {
    public Embed {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field of an embed.
   *
   * @param name at most 256 characters
   * @param value at most 1,024 characters
   */
  public record Field(String name, String value) {}

  /** A row of components. */
  public sealed interface ActionRow {}

  /**
   * Up to five buttons.
   *
   * @param buttons the buttons
   */
  public record ButtonRow(List<Button> buttons) implements ActionRow {
    public ButtonRow {
      buttons =
          ComponentLimits.distinct(buttons, Button::customId, DiscordLimits.MAX_BUTTONS_PER_ROW);
    }
  }

  /**
   * A button.
   *
   * @param label plain text; made to fit
   * @param customId at most 100 characters, unique in the message
   * @param style its colour
   */
  public record Button(String label, String customId, Style style) {
    public Button {
      label = ComponentLimits.label(label, DiscordLimits.MAX_BUTTON_LABEL_LENGTH);
      ComponentLimits.checkKey(customId, DiscordLimits.MAX_CUSTOM_ID_LENGTH);
    }
  }

  /** The colour of a button. */
  public enum Style {
    PRIMARY(1),
    SECONDARY(2),
    SUCCESS(3),
    DANGER(4);

    private final int number;

    Style(int number) {
      this.number = number;
    }

    /** Discord's number for the style. */
    public int number() {
      return number;
    }
  }

  /**
   * A select menu.
   *
   * @param customId at most 100 characters
   * @param placeholder plain text; made to fit
   * @param options the first 25 are kept, each value once
   */
  public record SelectMenu(String customId, String placeholder, List<SelectOption> options)
      implements ActionRow {
    public SelectMenu {
      placeholder = ComponentLimits.label(placeholder, DiscordLimits.MAX_PLACEHOLDER_LENGTH);
      ComponentLimits.checkKey(customId, DiscordLimits.MAX_CUSTOM_ID_LENGTH);
      options =
          ComponentLimits.distinct(options, SelectOption::value, DiscordLimits.MAX_SELECT_OPTIONS);
    }
  }

  /**
   * An option of a select menu.
   *
   * @param label plain text; made to fit
   * @param value at most 100 characters, unique in the menu
   * @param description plain text, made to fit; may be empty
   */
  public record SelectOption(String label, String value, String description) {
    public SelectOption {
      label = ComponentLimits.label(label, DiscordLimits.MAX_SELECT_OPTION_LENGTH);
      ComponentLimits.checkKey(value, DiscordLimits.MAX_SELECT_OPTION_LENGTH);
      description = Truncator.truncatePlain(description, DiscordLimits.MAX_SELECT_OPTION_LENGTH);
    }
  }

  /**
   * A file to attach.
   *
   * @param name file name
   * @param description alternative text
   * @param text its content
   */
  public record Attachment(String name, String description, String text) {}
}
