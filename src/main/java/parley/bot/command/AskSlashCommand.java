package parley.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.moderation.PassageLocations;
import parley.config.ReservedSlashCommand;

/** {@code /ask}: answers a question from all articles. */
final class AskSlashCommand implements SlashCommand {
  private final QuestionService questionService;
  private final QuestionOptions options;
  private final PassageLocations locations;

  AskSlashCommand(
      QuestionService questionService, QuestionOptions options, PassageLocations locations) {
    this.questionService = questionService;
    this.options = options;
    this.locations = locations;
  }

  @Override
  public Spec spec() {
    return new Spec(
        ReservedSlashCommand.ASK.commandName(),
        "Ask all the articles a question",
        List.of(
            QuestionOptions.questionOption("What you want to know", true),
            QuestionOptions.publicOption()),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
    return locations.addTo(
        slash.context(),
        questionService.ask(
            options.question(slash).orElse(""), Optional.empty(), options.audience(slash)));
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return options.isEphemeral(slash);
  }

  @Override
  public List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    return options.autocomplete(request, Optional.empty());
  }
}
