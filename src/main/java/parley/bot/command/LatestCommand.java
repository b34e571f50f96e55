package parley.bot.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.answer.LatestRequest;
import parley.answer.LatestWording;
import parley.answer.timeline.Latest;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.Message;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.timeline.LatestMessage;
import parley.config.ReservedSlashCommand;
import parley.config.Settings;
import parley.config.Topic;
import parley.library.KnowledgeBase;

/** {@code /latest}: the newest dated events and statements, and how old the articles are. */
final class LatestCommand implements SlashCommand {
  private final KnowledgeBase knowledgeBase;
  private final Settings settings;
  private final QuestionOptions options;
  private final Clock clock;

  LatestCommand(
      KnowledgeBase knowledgeBase, Settings settings, QuestionOptions options, Clock clock) {
    this.knowledgeBase = knowledgeBase;
    this.settings = settings;
    this.options = options;
    this.clock = clock;
  }

  @Override
  public Spec spec() {
    return new Spec(
        ReservedSlashCommand.LATEST.commandName(),
        "The newest the articles tell, with dates, and how old they are",
        List.of(TopicOption.option(), QuestionOptions.publicOption()),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
    Optional<String> typed =
        Optional.ofNullable(slash.options().get(TopicOption.NAME)).map(QuestionOptions::truncate);
    return switch (LatestRequest.resolve(typed, settings.topics())) {
      case LatestRequest.Refused refused -> refusal(refused.reason());
      case LatestRequest.Resolved resolved -> show(resolved, slash);
    };
  }

  private InteractionResponse show(LatestRequest.Resolved request, Interaction.SlashCommand slash) {
    LocalDate today = LocalDate.now(clock);
    Latest latest = knowledgeBase.latest(request.topic().map(Topic::name), today, Latest.MAX_ITEMS);
    return latest.items().isEmpty()
        ? refusal(LatestWording.nothingDated(latest, request.topic(), today))
        : new InteractionResponse.Reply(
            LatestMessage.render(latest, request.topic(), today), isEphemeral(slash));
  }

  private static InteractionResponse refusal(String reason) {
    return new InteractionResponse.Reply(Message.of(MarkdownEscaper.escapeLine(reason)), true);
  }

  @Override
  public Workload workload(Interaction.SlashCommand slash) {
    return Workload.LOOKUP;
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return options.isEphemeral(slash);
  }

  @Override
  public List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    return TopicOption.choices(settings.topics(), request.input());
  }
}
