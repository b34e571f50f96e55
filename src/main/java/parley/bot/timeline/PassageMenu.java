package parley.bot.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.bot.message.ComponentId;
import parley.bot.message.Message;
import parley.bot.message.Message.SelectOption;
import parley.corpus.model.Passage;

/** A menu that opens passages, in which several entries may lead to the same one. */
public final class PassageMenu {
  private final List<SelectOption> options = new ArrayList<>();
  private final Map<String, Integer> countByPassage = new HashMap<>();

  /** Adds an entry. */
  void add(String label, String passageId, String description) {
    int count = countByPassage.merge(passageId, 1, Integer::sum);
    // The values of a menu are distinct.
    options.add(
        new SelectOption(label, count == 1 ? passageId : passageId + ":" + count, description));
  }

  /** The passage that a chosen value leads to. */
  public static String passageId(String value) {
    return value.length() > Passage.ID_LENGTH && value.charAt(Passage.ID_LENGTH) == ':'
        ? value.substring(0, Passage.ID_LENGTH)
        : value;
  }

  /** The menu; empty without entries. */
  Optional<Message.ActionRow> build(String placeholder) {
    return options.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Message.SelectMenu(new ComponentId.Open(0).customId(), placeholder, options));
  }
}
