package parley.console.view;

import parley.answer.conversation.SmallTalk;

/** What is typed in a shell to read on about small talk. */
final class ShellCommands {
  private ShellCommands() {}

  static String name(SmallTalk.Pointer pointer) {
    return switch (pointer) {
      case HELP -> "parley --help";
      case ABOUT -> "parley status";
      case SOURCES -> "parley ask --sources QUESTION";
    };
  }
}
