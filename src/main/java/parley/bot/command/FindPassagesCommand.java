package parley.bot.command;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Audience;
import parley.bot.message.Message;

/** The message command "Find passages": takes the text of a message as the question. */
final class FindPassagesCommand implements MessageCommand {
  /** Mentions, custom emojis, timestamps and links, which are no query terms. */
  private static final Pattern NON_TEXT =
      Pattern.compile("<(?:[@#]|a?:|t:|/|id:)[^>\\s]{0,100}[^>]{0,60}>|(?i:https?://\\S+)");

  private final QuestionService questionService;

  FindPassagesCommand(QuestionService questionService) {
    this.questionService = questionService;
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
    String text = NON_TEXT.matcher(message.content()).replaceAll(" ").replaceAll("[*_~`|]+", " ");
    return questionService.ask(
        QuestionOptions.truncate(text),
        Optional.empty(),
        new Audience(message.context().userId(), true));
  }

  /** Always ephemeral: that somebody looked up a message is private. */
  @Override
  public boolean isEphemeral(Interaction.MessageCommand message) {
    return true;
  }
}
