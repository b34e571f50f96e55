package parley.bot.moderation;

import java.util.List;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.Modal;
import parley.bot.message.ComponentId;
import parley.library.draft.EditableArticle;
import parley.library.draft.EditableSection;

/** The modal of a section, and what was typed into it. */
final class SectionForm {
  private static final String TEXT_INPUT = "text";
  private static final String WHY_INPUT = "why";

  private SectionForm() {}

  /** Whether a section is short enough to be typed. */
  static boolean fits(EditableSection section) {
    return section.text().length() <= Modal.TextInput.MAX_LENGTH;
  }

  static Modal show(EditableArticle article, EditableSection section) {
    return new Modal(
        new ComponentId.EditSection(FileKey.of(article.name()), section.index(), article.hash())
            .customId(),
        "Edit: " + section.label(),
        List.of(
            new Modal.TextInput(
                TEXT_INPUT,
                "Text of the section",
                article.name() + ", from line " + section.line() + ", with its heading",
                "The text of the section",
                Modal.TextInput.MAX_LENGTH,
                true,
                true,
                section.text()),
            new Modal.TextInput(
                WHY_INPUT,
                "Why",
                "Others read it in /corpus history. You may leave it empty.",
                "A figure was wrong",
                CorpusModeration.MAX_NOTE_LENGTH,
                false,
                false,
                "")));
  }

  static String text(Interaction.ModalSubmit submit) {
    return submit.inputs().getOrDefault(TEXT_INPUT, "");
  }

  static String why(Interaction.ModalSubmit submit) {
    return CorpusModeration.note(submit.inputs().getOrDefault(WHY_INPUT, ""));
  }
}
