package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.Message.ActionRow;
import parley.bot.message.Message.ButtonRow;
import parley.bot.message.Message.Embed;
import parley.bot.message.Message.SelectMenu;
import parley.bot.message.Message.SelectOption;
import parley.bot.message.markdown.MarkdownList;
import parley.bot.message.markdown.Truncator;

/** Adds to an answer where its passages stand, and what edits the one that is shown. */
public final class ResultLocations {
  private ResultLocations() {}

  /** The view of a private answer, which its button to share it carries. */
  public static Optional<ResultView> sharedView(Message message) {
    return message.rows().stream()
        .filter(ButtonRow.class::isInstance)
        .flatMap(row -> ((ButtonRow) row).buttons().stream())
        .flatMap(button -> ComponentId.parse(button.customId()).stream())
        .filter(ComponentId.Share.class::isInstance)
        .map(id -> ((ComponentId.Share) id).view())
        .findFirst();
  }

  /**
   * Adds locations to an answer.
   *
   * @param locations file and line of each passage, that of the one shown first
   * @param view what the answer shows
   */
  public static Message add(Message message, List<String> locations, ResultView view) {
    Embed embed = message.embeds().getFirst();
    EmbedBuilder extended = EmbedBuilder.copyOf(embed);
    extended.addField(
        locations.size() == 1 ? "File" : "Files",
        MarkdownList.format(
            locations.stream()
                .map(each -> Truncator.truncateEscaped(each, DiscordLimits.MAX_FIELD_NAME_LENGTH))
                .toList(),
            DiscordLimits.MAX_FIELD_VALUE_LENGTH));
    return new Message(
        message.content(),
        List.of(extended.build()),
        withEdit(message.rows(), view),
        message.attachment());
  }

  /** Into the menu of what is done less often, which is left out where it would be empty. */
  private static List<ActionRow> withEdit(List<ActionRow> rows, ResultView view) {
    SelectOption edit =
        new SelectOption(
            "Edit",
            new ComponentId.EditPassage(view.displayedPassageId()).customId(),
            "The section of this passage");
    List<ActionRow> extended = new ArrayList<>();
    boolean isAdded = false;
    for (ActionRow row : rows) {
      if (row instanceof SelectMenu menu
          && menu.placeholder().equals(ResultRows.MORE)
          && !isAdded) {
        List<SelectOption> options = new ArrayList<>(menu.options());
        options.add(edit);
        extended.add(new SelectMenu(menu.customId(), menu.placeholder(), options));
        isAdded = true;
      } else {
        extended.add(row);
      }
    }
    if (!isAdded) {
      extended.add(
          new SelectMenu(new ComponentId.More(view).customId(), ResultRows.MORE, List.of(edit)));
    }
    return extended;
  }
}
