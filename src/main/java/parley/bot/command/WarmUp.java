package parley.bot.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.MessageJson;
import parley.config.ReservedSlashCommand;
import parley.library.KnowledgeBase;
import parley.search.index.Suggestion;

/**
 * Asks the bot questions of its own, so that the JIT compiler knows the way of a question before
 * the first person asks one. They pass the commands alone: no rate limit, no log, no statistics,
 * nothing sent. See {@code src/docs/decisions/0078-warm-start.md}.
 */
public final class WarmUp {
  /** Questions asked at most. */
  static final int MAX_QUESTIONS = 100;

  private static final List<String> PREFIXES =
      List.of("what", "who", "when", "where", "why", "how", "did", "which", "is", "the");
  private static final int MAX_COMPLETIONS_PER_PREFIX = 25;
  private static final int MAX_TYPED_CHARACTERS = 8;
  private static final InteractionContext NOBODY = InteractionContext.builder("0", "").build();

  private final CommandRegistry commands;
  private final KnowledgeBase knowledgeBase;

  private WarmUp(CommandRegistry commands, KnowledgeBase knowledgeBase) {
    this.commands = commands;
    this.knowledgeBase = knowledgeBase;
  }

  /** Creates a warm-up of commands of its own. */
  public static WarmUp create(BotDependencies dependencies) {
    return new WarmUp(CommandRegistry.createUncounted(dependencies), dependencies.knowledgeBase());
  }

  /**
   * The questions to ask, at most a hundred: those the corpus foresees, each also without its last
   * word. A corpus without articles has none.
   */
  public List<String> questions() {
    Set<String> foreseen = new LinkedHashSet<>();
    List<Iterator<Suggestion>> byPrefix = new ArrayList<>();
    for (String prefix : PREFIXES) {
      byPrefix.add(
          knowledgeBase.suggest(prefix, Optional.empty(), MAX_COMPLETIONS_PER_PREFIX).iterator());
    }
    while (byPrefix.stream().anyMatch(Iterator::hasNext)) {
      byPrefix.stream()
          .filter(Iterator::hasNext)
          .forEach(suggestions -> foreseen.add(suggestions.next().question()));
    }
    return foreseen.stream()
        .flatMap(question -> Stream.of(question, withoutLastWord(question)))
        .limit(MAX_QUESTIONS)
        .toList();
  }

  /** A question that is not foreseen word for word takes the longer way. */
  private static String withoutLastWord(String question) {
    int end = question.lastIndexOf(' ');
    return end < 0 ? question : question.substring(0, end);
  }

  /** Types a question, asks it and serializes the answer, as for a person. */
  public void ask(String question) throws Exception {
    String command = ReservedSlashCommand.ASK.commandName();
    String typed = question.substring(0, Math.min(question.length(), MAX_TYPED_CHARACTERS));
    SlashCommand ask = commands.command(command).orElseThrow();
    var _ =
        ask.autocomplete(
            new Interaction.Autocomplete(
                NOBODY,
                command,
                Optional.empty(),
                QuestionOptions.QUESTION_OPTION,
                typed,
                Map.of()));
    render(ask, Map.of(QuestionOptions.QUESTION_OPTION, question));
  }

  /** Gives the commands that only look something up. */
  public void lookUp() throws Exception {
    for (ReservedSlashCommand each :
        List.of(
            ReservedSlashCommand.HELP,
            ReservedSlashCommand.ABOUT,
            ReservedSlashCommand.SOURCES,
            ReservedSlashCommand.TIMELINE,
            ReservedSlashCommand.LATEST)) {
      render(commands.command(each.commandName()).orElseThrow(), Map.of());
    }
  }

  private static void render(SlashCommand command, Map<String, String> options) throws Exception {
    InteractionResponse response =
        command.handle(
            new Interaction.SlashCommand(NOBODY, command.spec().name(), Optional.empty(), options),
            _ -> {});
    if (response instanceof InteractionResponse.Reply reply) {
      var _ = MessageJson.serialize(reply.message());
    }
  }
}
