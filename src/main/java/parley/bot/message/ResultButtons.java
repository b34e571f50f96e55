package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import parley.answer.CitedPassage;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.Style;

/** Builds the row of buttons under a passage; buttons without a target are left out. */
final class ResultButtons {
  private final ResultView view;
  private final List<Button> buttons = new ArrayList<>();

  private ResultButtons(ResultView view) {
    this.view = view;
  }

  static Message.ButtonRow build(ResultView view, CitedPassage fullPassage, Audience audience) {
    ResultButtons row = new ResultButtons(view);
    if (view.neighborId().isPresent()) {
      row.addResult(
          "Back to the " + (view.kind() == ResultView.Kind.OPENED ? "start" : "answer"),
          view.selectedIndex());
    } else {
      if (view.selectedIndex() > 0) {
        row.addResult("Previous result", view.selectedIndex() - 1);
      }
      if (view.selectedIndex() + 1 < view.resultIds().size()) {
        row.addResult("Next result", view.selectedIndex() + 1);
      }
    }
    fullPassage
        .previousPassageId()
        .ifPresent(id -> row.add("Earlier in the article", view.withNeighbor(id)));
    fullPassage
        .nextPassageId()
        .ifPresent(id -> row.add("Later in the article", view.withNeighbor(id)));
    row.buttons.add(
        audience.isEphemeral()
            ? new Button("Share", new ComponentId.Share(view).customId(), Style.PRIMARY)
            : new Button(
                "Delete", new ComponentId.Delete(audience.userId()).customId(), Style.DANGER));
    return new Message.ButtonRow(row.buttons);
  }

  private void addResult(String label, int index) {
    add(label, view.withSelected(index));
  }

  private void add(String label, ResultView target) {
    buttons.add(new Button(label, new ComponentId.Show(target).customId(), Style.SECONDARY));
  }
}
