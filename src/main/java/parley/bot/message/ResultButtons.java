package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import parley.answer.CitedPassage;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.Style;

/** The buttons under a passage. Those that lead nowhere are left out. */
final class ResultButtons {
  private final ResultView view;
  private final List<Button> buttons = new ArrayList<>();

  private ResultButtons(ResultView view) {
    this.view = view;
  }

  static Message.Buttons of(ResultView view, CitedPassage full, Audience reader) {
    ResultButtons row = new ResultButtons(view);
    if (view.beside().isPresent()) {
      row.show(
          "Back to the " + (view.kind() == ResultView.Kind.OPENED ? "start" : "answer"),
          view.shown());
    } else {
      if (view.shown() > 0) {
        row.show("Previous result", view.shown() - 1);
      }
      if (view.shown() + 1 < view.results().size()) {
        row.show("Next result", view.shown() + 1);
      }
    }
    full.previousPassageId().ifPresent(id -> row.add("Earlier in the article", view.beside(id)));
    full.nextPassageId().ifPresent(id -> row.add("Later in the article", view.beside(id)));
    row.buttons.add(
        reader.isPrivate()
            ? new Button("Share", new ComponentId.Share(view).text(), Style.PRIMARY)
            : new Button("Delete", new ComponentId.Delete(reader.user()).text(), Style.DANGER));
    return new Message.Buttons(row.buttons);
  }

  private void show(String label, int result) {
    add(label, view.showing(result));
  }

  private void add(String label, ResultView target) {
    buttons.add(new Button(label, new ComponentId.Show(target).text(), Style.SECONDARY));
  }
}
