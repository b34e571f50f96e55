package parley.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/** {@code /ask}: a question to all the articles. */
final class AskCommand implements SlashCommand {
  private final QuestionService answers;
  private final QuestionOptions options;

  AskCommand(QuestionService answers, QuestionOptions options) {
    this.answers = answers;
    this.options = options;
  }

  @Override
  public Spec spec() {
    return new Spec(
        "ask",
        "Ask all the articles a question",
        List.of(
            QuestionOptions.question("What you want to know", true), QuestionOptions.isPublic()),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.Slash slash, Consumer<Message> progress) {
    return answers.ask(options.question(slash).orElse(""), Optional.empty(), options.reader(slash));
  }

  @Override
  public boolean isPrivate(Interaction.Slash slash) {
    return options.isPrivate(slash);
  }

  @Override
  public List<String> suggest(Interaction.Typing typing) {
    return options.suggest(typing, Optional.empty());
  }
}
