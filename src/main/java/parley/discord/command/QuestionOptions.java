package parley.discord.command;

import java.util.List;
import java.util.Optional;
import parley.discord.interaction.Interaction;
import parley.discord.message.Clip;
import parley.discord.message.Limits;
import parley.discord.message.Reader;
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

  static Command.Option question(String description, boolean required) {
    return new Command.Option(QUESTION, description, Command.Type.TEXT, required, true);
  }

  static Command.Option isPublic() {
    return new Command.Option(
        PUBLIC, "Whether everybody in the channel sees it", Command.Type.YES_NO, false, false);
  }

  /** The question; empty if none was given. */
  Optional<String> question(Interaction.Slash slash) {
    return Optional.ofNullable(slash.options().get(QUESTION)).map(QuestionOptions::cut);
  }

  /** The question, cut where Discord let a longer one through. */
  static String cut(String question) {
    return Clip.plain(question, Limits.QUESTION);
  }

  boolean isPrivate(Interaction.Slash slash) {
    String isPublic = slash.options().get(PUBLIC);
    return isPublic == null ? usuallyPrivate : !Boolean.parseBoolean(isPublic);
  }

  Reader reader(Interaction.Slash slash) {
    return new Reader(slash.origin().user(), isPrivate(slash));
  }

  /** Questions that begin like, or hold the words of, what is typed; all where nothing is yet. */
  List<String> suggest(Interaction.Typing typing, Optional<String> topic) {
    return library.suggest(typing.typed(), topic, Limits.SUGGESTIONS).stream()
        .map(Suggestion::question)
        .map(question -> Clip.plain(question, Limits.SUGGESTION))
        .filter(question -> !question.isEmpty())
        .distinct()
        .toList();
  }
}
