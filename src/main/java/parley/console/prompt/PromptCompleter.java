package parley.console.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import parley.config.Topic;
import parley.library.KnowledgeBase;
import parley.search.index.Suggestion;
import parley.text.UnsafeCharacters;

/** Completes prompt input: commands, topics, and questions that the articles answer. */
public final class PromptCompleter implements Completer {
  private static final int MAX_SUGGESTIONS = 8;
  private static final String TOPIC_COMMAND = "topic ";

  private final KnowledgeBase knowledgeBase;
  private final List<Topic> topics;
  private final Supplier<Optional<String>> topic;

  /**
   * @param knowledgeBase the source of suggested questions
   * @param topics the configured topics
   * @param topic the selected topic at the time of completion
   */
  public PromptCompleter(
      KnowledgeBase knowledgeBase, List<Topic> topics, Supplier<Optional<String>> topic) {
    this.knowledgeBase = knowledgeBase;
    this.topics = topics;
    this.topic = topic;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    completionsFor(line.line().substring(0, line.cursor()))
        .forEach(text -> candidates.add(new Candidate(UnsafeCharacters.replaceForTerminal(text))));
  }

  /** The completions of the line up to the cursor, at most {@link #MAX_SUGGESTIONS} questions. */
  List<String> completionsFor(String input) {
    if (input.startsWith(TOPIC_COMMAND)) {
      return topics.stream()
          .map(known -> TOPIC_COMMAND + known.name())
          .filter(command -> command.startsWith(input))
          .toList();
    }
    List<String> commands =
        PromptHelp.COMMANDS.stream().filter(command -> command.startsWith(input)).toList();
    if (input.isBlank()) {
      List<String> completions = new ArrayList<>(commands);
      knowledgeBase.starters(topic.get(), MAX_SUGGESTIONS).stream()
          .map(Suggestion::question)
          .forEach(completions::add);
      return completions;
    }
    if (!commands.isEmpty()) {
      return commands;
    }
    return knowledgeBase.suggest(input, topic.get(), MAX_SUGGESTIONS).stream()
        .map(Suggestion::question)
        .distinct()
        .toList();
  }
}
