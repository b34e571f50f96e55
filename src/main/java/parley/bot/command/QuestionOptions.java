package parley.bot.command;

import java.util.List;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Audience;
import parley.bot.message.DiscordLimits;
import parley.bot.message.markdown.Truncator;
import parley.library.KnowledgeBase;
import parley.search.index.Suggestion;
import parley.text.UnseenCharacters;

/** The options shared by all commands that take a question, and their autocompletion. */
final class QuestionOptions {
  static final String QUESTION_OPTION = "question";
  static final String PUBLIC_OPTION = "public";

  private final KnowledgeBase knowledgeBase;
  private final boolean isEphemeralByDefault;

  /**
   * @param knowledgeBase suggests questions
   * @param isEphemeralByDefault whether replies are ephemeral unless the option says otherwise
   */
  QuestionOptions(KnowledgeBase knowledgeBase, boolean isEphemeralByDefault) {
    this.knowledgeBase = knowledgeBase;
    this.isEphemeralByDefault = isEphemeralByDefault;
  }

  static SlashCommand.Option questionOption(String description, boolean isRequired) {
    return new SlashCommand.Option(
        QUESTION_OPTION, description, SlashCommand.Type.STRING, isRequired, true);
  }

  static SlashCommand.Option publicOption() {
    return new SlashCommand.Option(
        PUBLIC_OPTION,
        "Whether everybody in the channel sees it",
        SlashCommand.Type.BOOLEAN,
        false,
        false);
  }

  /** The question; empty if none is given. */
  Optional<String> question(Interaction.SlashCommand slash) {
    return Optional.ofNullable(slash.options().get(QUESTION_OPTION)).map(QuestionOptions::truncate);
  }

  /** Truncates a question that is longer than Discord should have let through. */
  static String truncate(String question) {
    return Truncator.truncatePlain(question, DiscordLimits.MAX_QUESTION_LENGTH);
  }

  boolean isEphemeral(Interaction.SlashCommand slash) {
    String publicValue = slash.options().get(PUBLIC_OPTION);
    return publicValue == null ? isEphemeralByDefault : !Boolean.parseBoolean(publicValue);
  }

  Audience audience(Interaction.SlashCommand slash) {
    return new Audience(slash.context().userId(), isEphemeral(slash));
  }

  /** Suggests questions that match what is typed so far; any if nothing is. */
  List<InteractionResponse.Choice> autocomplete(
      Interaction.Autocomplete request, Optional<String> topic) {
    return knowledgeBase
        .suggest(request.input(), topic, DiscordLimits.MAX_AUTOCOMPLETE_CHOICES)
        .stream()
        .map(Suggestion::question)
        .filter(question -> !UnseenCharacters.isBlank(question))
        .map(question ->
            new InteractionResponse.Choice(
                question,
                Truncator.truncatePlain(question, DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH)))
        .toList();
  }
}
