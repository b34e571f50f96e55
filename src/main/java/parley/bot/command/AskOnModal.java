package parley.bot.command;

import java.util.Optional;
import java.util.function.Consumer;
import parley.answer.conversation.PreviousQuestion;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Modal;
import parley.bot.message.Audience;
import parley.bot.message.ComponentId;
import parley.bot.message.DiscordLimits;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.moderation.PassageLocations;
import parley.library.KnowledgeBase;

/**
 * Asks on: a modal under an answer, and the answer to what is typed into it. What was asked before
 * is read from the title of the message, so nothing is remembered about the person.
 */
final class AskOnModal implements InteractionHandler<Interaction.ModalSubmit> {
  static final String QUESTION_INPUT = "question";

  private static final Message NOTHING_TYPED =
      Message.of(
          "Nothing was typed: press **Ask on** once more and type a question, such as “Who hosted"
              + " it?”.");

  private final KnowledgeBase knowledgeBase;
  private final QuestionService questionService;
  private final PassageLocations locations;
  private final boolean isEphemeralByDefault;

  /**
   * @param isEphemeralByDefault whether an answer is ephemeral below a public message
   */
  AskOnModal(
      KnowledgeBase knowledgeBase,
      QuestionService questionService,
      PassageLocations locations,
      boolean isEphemeralByDefault) {
    this.knowledgeBase = knowledgeBase;
    this.questionService = questionService;
    this.locations = locations;
    this.isEphemeralByDefault = isEphemeralByDefault;
  }

  /** The modal for a message, which carries the passage that is shown there. */
  static Modal form(ComponentId.AskOn askOn, Optional<String> title) {
    return new Modal(
        askOn.customId(),
        title.map(before -> "Ask on: " + MarkdownEscaper.unescape(before)).orElse("Ask on"),
        new Modal.TextInput(
            QUESTION_INPUT,
            "Your next question",
            "It may say “it”, “they” or “there”.",
            "Who hosted it?",
            DiscordLimits.MAX_QUESTION_LENGTH));
  }

  @Override
  public InteractionResponse handle(Interaction.ModalSubmit submit, Consumer<Message> progress) {
    Optional<ComponentId.AskOn> askOn =
        ComponentId.parse(submit.customId())
            .filter(ComponentId.AskOn.class::isInstance)
            .map(ComponentId.AskOn.class::cast);
    if (askOn.isEmpty()) {
      return new InteractionResponse.Reply(StandardReplies.OUTDATED_BUTTON, true);
    }
    String typed = QuestionOptions.truncate(submit.inputs().getOrDefault(QUESTION_INPUT, ""));
    if (typed.isEmpty()) {
      return new InteractionResponse.Reply(NOTHING_TYPED, true);
    }
    return locations.addTo(
        submit.context(),
        questionService.ask(
            typed,
            previousQuestion(submit, askOn.get()),
            Optional.empty(),
            new Audience(submit.context().userId(), isEphemeral(submit))));
  }

  /** What the message showed; its title alone if the passage is no longer in the corpus. */
  private Optional<PreviousQuestion> previousQuestion(
      Interaction.ModalSubmit submit, ComponentId.AskOn askOn) {
    Optional<String> title = submit.title().map(MarkdownEscaper::unescape);
    return knowledgeBase
        .passage(askOn.passageId())
        .map(cited -> cited.toPreviousQuestion(title.orElse(""), Optional.empty()))
        .or(() -> title.map(PreviousQuestion::of));
  }

  @Override
  public boolean isEphemeral(Interaction.ModalSubmit submit) {
    return submit.isEphemeral() || isEphemeralByDefault;
  }
}
