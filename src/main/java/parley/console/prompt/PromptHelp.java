package parley.console.prompt;

import java.util.List;
import java.util.Map;
import parley.answer.conversation.SmallTalk;
import parley.console.terminal.StyledText;
import parley.console.terminal.TextLayout;
import parley.search.index.Suggestion;

/** The help text and the command words of the prompt. */
final class PromptHelp {
  private static final int LABEL_WIDTH = 14;

  private static final List<Map.Entry<String, String>> LINES =
      List.of(
          Map.entry("QUESTION", "answer it with the best passages of the articles"),
          Map.entry("more", "show the next passage for the last question"),
          Map.entry("sources", "list the sources of the passage shown last"),
          Map.entry("timeline DATE", "list the dated events, of a year, month or day if given"),
          Map.entry("latest", "show the newest the articles tell, and how old they are"),
          Map.entry("open N", "show the passage of a number in the list"),
          Map.entry("topic NAME", "show what there is on a topic and stay within it"),
          Map.entry("topic", "list the topics and ask all passages again"),
          Map.entry("reload", "read the articles again"),
          Map.entry("status", "show how many articles there are, how old, and where"),
          Map.entry("check", "say what is wrong with the articles"),
          Map.entry("help", "show this"),
          Map.entry("quit", "leave; so does Ctrl-D"));

  /** The command words, for completion. */
  static final List<String> COMMANDS =
      List.of(
          "more",
          "sources",
          "timeline",
          "latest",
          "open",
          "topic",
          "reload",
          "status",
          "check",
          "help",
          "quit");

  /** Questions to start with. */
  static final int MAX_STARTERS = 4;

  private PromptHelp() {}

  /** What is typed to read on about small talk. */
  static String commandFor(SmallTalk.Pointer pointer) {
    return switch (pointer) {
      case HELP -> "help";
      case ABOUT -> "status";
      case SOURCES -> "sources";
    };
  }

  /** Adds the help text, and questions to start with. */
  static void add(TextLayout layout, List<Suggestion> starters) {
    for (Map.Entry<String, String> line : LINES) {
      String label = line.getKey();
      layout.add(label + " ".repeat(LABEL_WIDTH - label.length()), StyledText.of(line.getValue()));
    }
    if (!starters.isEmpty()) {
      layout.addBlankLine().add("To start with:");
      starters.forEach(each -> layout.add(" - ", StyledText.of(each.question())));
    }
  }
}
