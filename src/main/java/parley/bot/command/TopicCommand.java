package parley.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.Message;
import parley.bot.message.OverviewMessage;
import parley.bot.moderation.PassageLocations;
import parley.config.Topic;
import parley.library.KnowledgeBase;

/** The command of a topic: answers a question within it, or shows its overview. */
final class TopicCommand implements SlashCommand {
  private final Topic topic;
  private final KnowledgeBase knowledgeBase;
  private final QuestionService questionService;
  private final QuestionOptions options;
  private final PassageLocations locations;

  TopicCommand(
      Topic topic,
      KnowledgeBase knowledgeBase,
      QuestionService questionService,
      QuestionOptions options,
      PassageLocations locations) {
    this.topic = topic;
    this.knowledgeBase = knowledgeBase;
    this.questionService = questionService;
    this.options = options;
    this.locations = locations;
  }

  @Override
  public Spec spec() {
    return new Spec(
        topic.command(),
        topic.description(),
        List.of(
            QuestionOptions.questionOption(
                "What you want to know; without it, all there is", false),
            QuestionOptions.publicOption()),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
    Optional<String> question = question(slash);
    return question.isPresent()
        ? locations.addTo(
            slash.context(),
            questionService.ask(question.get(), Optional.of(topic.name()), options.audience(slash)))
        : new InteractionResponse.Reply(
            OverviewMessage.render(knowledgeBase.overview(topic.name()).orElseThrow(), 0),
            options.isEphemeral(slash));
  }

  private Optional<String> question(Interaction.SlashCommand slash) {
    return options.question(slash).filter(text -> !text.isBlank());
  }

  @Override
  public Workload workload(Interaction.SlashCommand slash) {
    return question(slash).isPresent() ? Workload.SEARCH : Workload.LOOKUP;
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return options.isEphemeral(slash);
  }

  @Override
  public List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    return options.autocomplete(request, Optional.of(topic.name()));
  }
}
