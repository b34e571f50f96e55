package parley.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.OverviewMessage;
import parley.config.Topic;
import parley.library.KnowledgeBase;

/** The command of a topic: a question within it, or without one what there is on it. */
final class TopicCommand implements SlashCommand {
  private final Topic topic;
  private final KnowledgeBase library;
  private final QuestionService answers;
  private final QuestionOptions options;

  TopicCommand(
      Topic topic, KnowledgeBase library, QuestionService answers, QuestionOptions options) {
    this.topic = topic;
    this.library = library;
    this.answers = answers;
    this.options = options;
  }

  @Override
  public Spec spec() {
    return new Spec(
        topic.command(),
        topic.description(),
        List.of(
            QuestionOptions.question("What you want to know; without it, all there is", false),
            QuestionOptions.isPublic()),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.Slash slash, Consumer<Message> progress) {
    Optional<String> question = options.question(slash).filter(text -> !text.isBlank());
    return question.isPresent()
        ? answers.ask(question.get(), Optional.of(topic.name()), options.reader(slash))
        : new InteractionResponse.Show(
            OverviewMessage.of(library.overview(topic.name()).orElseThrow(), 0),
            options.isPrivate(slash));
  }

  @Override
  public boolean isPrivate(Interaction.Slash slash) {
    return options.isPrivate(slash);
  }

  @Override
  public List<String> suggest(Interaction.Typing typing) {
    return options.suggest(typing, Optional.of(topic.name()));
  }
}
