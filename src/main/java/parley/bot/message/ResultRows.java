package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.CitedPassage;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.SelectOption;
import parley.bot.message.Message.Style;

/**
 * The components under a passage: a row of buttons for what most people do next, and a menu for the
 * rest. What has no target is left out. See src/docs/decisions/0105-answers-for-a-phone.md.
 */
final class ResultRows {
  /** Placeholder of the menu. */
  static final String MORE = "More";

  private final ResultView view;
  private final CitedPassage shown;
  private final Audience audience;

  private ResultRows(ResultView view, CitedPassage shown, Audience audience) {
    this.view = view;
    this.shown = shown;
    this.audience = audience;
  }

  /**
   * Builds the rows.
   *
   * @param isCut whether the message leaves out a part of the passage or of its sources
   */
  static List<Message.ActionRow> build(
      ResultView view, CitedPassage shown, boolean isCut, Audience audience) {
    ResultRows rows = new ResultRows(view, shown, audience);
    return List.of(rows.buttons(), rows.menu(isCut));
  }

  private Message.ButtonRow buttons() {
    List<Button> buttons = new ArrayList<>();
    if (view.neighborId().isPresent()) {
      buttons.add(button("Back", new ComponentId.Show(view.withSelected(view.selectedIndex()))));
    } else if (view.selectedIndex() + 1 < view.resultIds().size()) {
      buttons.add(
          button("Next", new ComponentId.Show(view.withSelected(view.selectedIndex() + 1))));
    }
    String passageId = shown.passage().id();
    if (!shown.sources().isEmpty()) {
      buttons.add(button("Sources", new ComponentId.PassageSources(passageId)));
    }
    buttons.add(button("Ask on", new ComponentId.AskOn(passageId)));
    if (audience.isEphemeral()) {
      buttons.add(new Button("Share", new ComponentId.Share(view).customId(), Style.PRIMARY));
    }
    return new Message.ButtonRow(buttons);
  }

  private Message.SelectMenu menu(boolean isCut) {
    List<SelectOption> options = new ArrayList<>();
    addNeighbor(options, "Before", "The passage before this one", shown.previousPassageId());
    addNeighbor(options, "After", "The passage after this one", shown.nextPassageId());
    if (isCut) {
      options.add(
          option(
              "Show all",
              "The whole passage and all of its sources",
              new ComponentId.ShowAll(view)));
    }
    if (view.neighborId().isEmpty() && view.selectedIndex() > 0) {
      options.add(
          option(
              "Previous result",
              "The result before this one",
              new ComponentId.Show(view.withSelected(view.selectedIndex() - 1))));
    }
    if (!audience.isEphemeral()) {
      options.add(
          option(
              "Delete",
              "For the person who asked, and moderators",
              new ComponentId.Delete(audience.userId())));
    }
    return new Message.SelectMenu(new ComponentId.More(view).customId(), MORE, options);
  }

  private void addNeighbor(
      List<SelectOption> options, String label, String description, Optional<String> id) {
    id.ifPresent(passageId ->
        options.add(
            option(label, description, new ComponentId.Show(view.withNeighbor(passageId)))));
  }

  private static SelectOption option(String label, String description, ComponentId action) {
    return new SelectOption(label, action.customId(), description);
  }

  private static Button button(String label, ComponentId action) {
    return new Button(label, action.customId(), Style.SECONDARY);
  }
}
