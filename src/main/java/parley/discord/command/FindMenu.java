package parley.discord.command;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import parley.discord.interaction.Interaction;
import parley.discord.message.Message;
import parley.discord.message.Reader;

/** The message menu "Find passages": the text of somebody's message is the question. */
final class FindMenu implements Menu {
  /** Mentions, custom emojis, timestamps, links: nothing to look for. */
  private static final Pattern NO_WORDS =
      Pattern.compile("<(?:[@#]|a?:|t:|/|id:)[^>\\s]{0,100}[^>]{0,60}>|(?i:https?://\\S+)");

  private final Answers answers;

  FindMenu(Answers answers) {
    this.answers = answers;
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
  public Response handle(Interaction.MessageMenu menu, Consumer<Message> progress) {
    String words = NO_WORDS.matcher(menu.content()).replaceAll(" ").replaceAll("[*_~`|]+", " ");
    return answers.ask(
        QuestionOptions.cut(words), Optional.empty(), new Reader(menu.origin().user(), true));
  }

  /** Nobody else need know that somebody looked something up about a message. */
  @Override
  public boolean isPrivate(Interaction.MessageMenu menu) {
    return true;
  }
}
