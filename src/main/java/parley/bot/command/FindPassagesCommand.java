package parley.bot.command;

import java.util.Optional;
import java.util.function.Consumer;
import parley.answer.conversation.SmallTalk;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Audience;
import parley.bot.message.Message;
import parley.bot.moderation.PassageLocations;

/** The message command "Find passages": takes the text of a message as the question. */
final class FindPassagesCommand implements MessageCommand {
  private static final Message NO_TEXT = Message.of("This message holds no text to search for.");

  private final QuestionService questionService;
  private final PassageLocations locations;

  FindPassagesCommand(QuestionService questionService, PassageLocations locations) {
    this.questionService = questionService;
    this.locations = locations;
  }

  @Override
  public String name() {
    return "Find passages";
  }

  @Override
  public String description() {
    return "On a message, under Apps: find passages about what it says";
  }

  @Override
  public InteractionResponse handle(
      Interaction.MessageCommand message, Consumer<Message> progress) {
    return MessageQuestion.find(message.content())
        .filter(question -> SmallTalk.match(question).isEmpty())
        .map(question ->
            locations.addTo(
                message.context(),
                questionService.ask(
                    question, Optional.empty(), new Audience(message.context().userId(), true))))
        .orElse(new InteractionResponse.Reply(NO_TEXT, true));
  }

  /** Always ephemeral: that somebody looked up a message is private. */
  @Override
  public boolean isEphemeral(Interaction.MessageCommand message) {
    return true;
  }
}
