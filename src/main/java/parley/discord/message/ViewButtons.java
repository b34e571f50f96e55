package parley.discord.message;

import java.util.ArrayList;
import java.util.List;
import parley.answer.CitedPassage;
import parley.discord.message.Message.Button;
import parley.discord.message.Message.Style;

/** The buttons under a passage. Those that lead nowhere are left out. */
final class ViewButtons {
  private final View view;
  private final List<Button> buttons = new ArrayList<>();

  private ViewButtons(View view) {
    this.view = view;
  }

  static Message.Buttons of(View view, CitedPassage full, Reader reader) {
    ViewButtons row = new ViewButtons(view);
    if (view.beside().isPresent()) {
      row.show(
          "Back to the " + (view.kind() == View.Kind.OPENED ? "start" : "answer"), view.shown());
    } else {
      if (view.shown() > 0) {
        row.show("Previous result", view.shown() - 1);
      }
      if (view.shown() + 1 < view.results().size()) {
        row.show("Next result", view.shown() + 1);
      }
    }
    full.earlier().ifPresent(id -> row.add("Earlier in the article", view.beside(id)));
    full.later().ifPresent(id -> row.add("Later in the article", view.beside(id)));
    row.buttons.add(
        reader.isPrivate()
            ? new Button("Share", new ActionId.Share(view).text(), Style.PRIMARY)
            : new Button("Delete", new ActionId.Delete(reader.user()).text(), Style.DANGER));
    return new Message.Buttons(row.buttons);
  }

  private void show(String label, int result) {
    add(label, view.showing(result));
  }

  private void add(String label, View target) {
    buttons.add(new Button(label, new ActionId.Show(target).text(), Style.SECONDARY));
  }
}
