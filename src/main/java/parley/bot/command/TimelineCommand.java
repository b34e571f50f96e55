package parley.bot.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.answer.timeline.TimelineRequest;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.DiscordLimits;
import parley.bot.message.Message;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.config.ReservedSlashCommand;
import parley.config.Settings;

/** {@code /timeline}: lists the dated events of a period, a place or a topic. */
final class TimelineCommand implements SlashCommand {
  private static final String FROM_OPTION = "from";
  private static final String TO_OPTION = "to";
  private static final String PLACE_OPTION = "place";

  private final TimelineRenderer renderer;
  private final Settings settings;
  private final QuestionOptions options;
  private final Clock clock;

  TimelineCommand(
      TimelineRenderer renderer, Settings settings, QuestionOptions options, Clock clock) {
    this.renderer = renderer;
    this.settings = settings;
    this.options = options;
    this.clock = clock;
  }

  @Override
  public Spec spec() {
    return new Spec(
        ReservedSlashCommand.TIMELINE.commandName(),
        "What happened when: the dated events of the articles",
        List.of(
            textOption(FROM_OPTION, "The first year, month or day, such as March 2022", false),
            textOption(TO_OPTION, "The last year, month or day, such as 2025", false),
            textOption(PLACE_OPTION, "One place, such as Istanbul", true),
            TopicOption.option(),
            QuestionOptions.publicOption()),
        List.of(),
        Optional.empty(),
        true);
  }

  private static Option textOption(String name, String description, boolean hasAutocomplete) {
    return new Option(name, description, Type.STRING, false, hasAutocomplete);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
    TimelineRequest request =
        new TimelineRequest(
            text(slash, FROM_OPTION),
            text(slash, TO_OPTION),
            text(slash, PLACE_OPTION),
            text(slash, TopicOption.NAME));
    return switch (renderer.render(request, LocalDate.now(clock), options.audience(slash))) {
      case TimelineRenderer.Shown shown ->
          new InteractionResponse.Reply(shown.message(), isEphemeral(slash));
      case TimelineRenderer.Refused refused ->
          new InteractionResponse.Reply(
              Message.of(MarkdownEscaper.escapeLine(refused.reason())), true);
    };
  }

  private static Optional<String> text(Interaction.SlashCommand slash, String option) {
    return Optional.ofNullable(slash.options().get(option)).map(QuestionOptions::truncate);
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
    return switch (request.option()) {
      case TopicOption.NAME -> TopicOption.choices(settings.topics(), request.input());
      case PLACE_OPTION ->
          renderer.placesContaining(request.input()).stream()
              .filter(place -> place.length() <= DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH)
              .limit(DiscordLimits.MAX_AUTOCOMPLETE_CHOICES)
              .map(place -> new InteractionResponse.Choice(place, place))
              .toList();
      default -> List.of();
    };
  }
}
