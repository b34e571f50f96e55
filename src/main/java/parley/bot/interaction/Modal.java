package parley.bot.interaction;

import java.util.List;
import parley.bot.message.ComponentLimits;
import parley.bot.message.DiscordLimits;

/**
 * A form that Discord shows over the message, with up to five fields to type into.
 *
 * @param customId at most 100 characters
 * @param title plain text; made to fit
 * @param inputs the fields
 */
public record Modal(String customId, String title, List<TextInput> inputs) {
  // interactions/receiving-and-responding, components/reference
  private static final int MAX_TITLE_LENGTH = 45;
  private static final int MAX_LABEL_LENGTH = 45;
  private static final int MAX_DESCRIPTION_LENGTH = 100;
  private static final int MAX_PLACEHOLDER_LENGTH = 100;
  private static final int MAX_CUSTOM_ID_LENGTH = 100;

  public Modal {
    ComponentLimits.checkKey(customId, MAX_CUSTOM_ID_LENGTH);
    title = ComponentLimits.label(title, MAX_TITLE_LENGTH);
    inputs = List.copyOf(inputs);
  }

  /** A form with one field. */
  public Modal(String customId, String title, TextInput input) {
    this(customId, title, List.of(input));
  }

  /**
   * A field to type into.
   *
   * @param customId at most 100 characters
   * @param label plain text above it; made to fit
   * @param description plain text below the label; made to fit
   * @param placeholder shown while nothing is typed; made to fit
   * @param maxLength most characters that can be typed
   * @param hasLines whether it takes several lines
   * @param isRequired whether something must be typed
   * @param value what stands there at first; may be empty
   */
  public record TextInput(
      String customId,
      String label,
      String description,
      String placeholder,
      int maxLength,
      boolean hasLines,
      boolean isRequired,
      String value) {
    /** Longest text that a field takes. */
    public static final int MAX_LENGTH = DiscordLimits.MAX_TEXT_INPUT_LENGTH;

    /** A line that must be typed. */
    public TextInput(
        String customId, String label, String description, String placeholder, int maxLength) {
      this(customId, label, description, placeholder, maxLength, false, true, "");
    }

    public TextInput {
      ComponentLimits.checkKey(customId, MAX_CUSTOM_ID_LENGTH);
      label = ComponentLimits.label(label, MAX_LABEL_LENGTH);
      description = ComponentLimits.label(description, MAX_DESCRIPTION_LENGTH);
      placeholder = ComponentLimits.label(placeholder, MAX_PLACEHOLDER_LENGTH);
    }
  }
}
