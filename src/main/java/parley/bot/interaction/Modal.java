package parley.bot.interaction;

import parley.bot.message.ComponentLimits;

/**
 * A form that Discord shows over the message: one line to type.
 *
 * @param customId at most 100 characters
 * @param title plain text; made to fit
 * @param input the line
 */
public record Modal(String customId, String title, TextInput input) {
  // interactions/receiving-and-responding, components/reference
  private static final int MAX_TITLE_LENGTH = 45;
  private static final int MAX_LABEL_LENGTH = 45;
  private static final int MAX_DESCRIPTION_LENGTH = 100;
  private static final int MAX_PLACEHOLDER_LENGTH = 100;
  private static final int MAX_CUSTOM_ID_LENGTH = 100;

  public Modal {
    ComponentLimits.checkKey(customId, MAX_CUSTOM_ID_LENGTH);
    title = ComponentLimits.label(title, MAX_TITLE_LENGTH);
  }

  /**
   * A line to type.
   *
   * @param customId at most 100 characters
   * @param label plain text above it; made to fit
   * @param description plain text below the label; made to fit
   * @param placeholder shown while nothing is typed; made to fit
   * @param maxLength most characters that can be typed
   */
  public record TextInput(
      String customId, String label, String description, String placeholder, int maxLength) {
    public TextInput {
      ComponentLimits.checkKey(customId, MAX_CUSTOM_ID_LENGTH);
      label = ComponentLimits.label(label, MAX_LABEL_LENGTH);
      description = ComponentLimits.label(description, MAX_DESCRIPTION_LENGTH);
      placeholder = ComponentLimits.label(placeholder, MAX_PLACEHOLDER_LENGTH);
    }
  }
}
