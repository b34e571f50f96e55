package parley.bot.command;

import java.util.List;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.message.Audience;
import parley.bot.message.DiscordLimits;
import parley.bot.message.Truncator;
import parley.library.KnowledgeBase;
import parley.search.index.Suggestion;

/** The options every command has that takes a question. */
final class QuestionOptions {
  static final String QUESTION = "question";
  static final String PUBLIC = "public";

  private final KnowledgeBase library;
  private final boolean usuallyPrivate;

  /**
   * @param library completes questions
   * @param usuallyPrivate whether a response is private unless somebody says otherwise
   */
  QuestionOptions(KnowledgeBase library, boolean usuallyPrivate) {
    this.library = library;
    this.usuallyPrivate = usuallyPrivate;
  }

  static SlashCommand.Option question(String description, boolean required) {
    return new SlashCommand.Option(QUESTION, description, SlashCommand.Type.TEXT, required, true);
  }

  static SlashCommand.Option isPublic() {
    return new SlashCommand.Option(
        PUBLIC, "Whether everybody in the channel sees it", SlashCommand.Type.YES_NO, false, false);
  }

  /** The question; empty if none was given. */
  Optional<String> question(Interaction.Slash slash) {
    return Optional.ofNullable(slash.options().get(QUESTION)).map(QuestionOptions::cut);
  }

  /** The question, cut where Discord let a longer one through. */
  static String cut(String question) {
    return Truncator.plain(question, DiscordLimits.QUESTION);
  }

  boolean isPrivate(Interaction.Slash slash) {
    String isPublic = slash.options().get(PUBLIC);
    return isPublic == null ? usuallyPrivate : !Boolean.parseBoolean(isPublic);
  }

  Audience reader(Interaction.Slash slash) {
    return new Audience(slash.origin().user(), isPrivate(slash));
  }

  /** Questions that begin like, or hold the words of, what is typed; all where nothing is yet. */
  List<String> suggest(Interaction.Typing typing, Optional<String> topic) {
    return library.suggest(typing.typed(), topic, DiscordLimits.SUGGESTIONS).stream()
        .map(Suggestion::question)
        .map(question -> Truncator.plain(question, DiscordLimits.SUGGESTION))
        .filter(question -> !question.isEmpty())
        .distinct()
        .toList();
  }
}
