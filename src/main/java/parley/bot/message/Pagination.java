package parley.bot.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.Style;

/**
 * A page of a list.
 *
 * @param page the page shown, counted from 0; one past the end becomes the last
 * @param pageSize entries a page
 * @param total entries in all
 */
public record Pagination(int page, int pageSize, int total) {
  public Pagination {
    page = Math.clamp(page, 0, Math.max(0, (total - 1) / pageSize));
  }

  /** Index of the first entry shown. */
  public int from() {
    return page * pageSize;
  }

  /** One past the index of the last entry shown. */
  public int to() {
    return Math.min(total, from() + pageSize);
  }

  int pageCount() {
    return Math.max(1, (total + pageSize - 1) / pageSize);
  }

  /** Buttons for the previous and next page; none if there is only one page. */
  public List<Message.ActionRow> buttonRow(IntFunction<ComponentId> action) {
    List<Button> buttons = buttons(action);
    return buttons.isEmpty() ? List.of() : List.of(new Message.ButtonRow(buttons));
  }

  /** As {@link #buttonRow}, to stand in a row with others. */
  public List<Button> buttons(IntFunction<ComponentId> action) {
    List<Button> buttons = new ArrayList<>();
    if (page > 0) {
      buttons.add(button("Previous page", action.apply(page - 1)));
    }
    if (page + 1 < pageCount()) {
      buttons.add(button("Next page", action.apply(page + 1)));
    }
    return buttons;
  }

  /** The page number; empty if there is only one page. */
  public String footer() {
    return pageCount() == 1 ? "" : "Page " + (page + 1) + " of " + pageCount();
  }

  private static Button button(String label, ComponentId action) {
    return new Button(label, action.customId(), Style.SECONDARY);
  }
}
