package parley.bot.message.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.Message.Attachment;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.Truncator;
import parley.text.UnsafeCharacters;

/** Shows differences of files in a message: their beginning, and all of it in a file. */
final class DifferenceMarkdown {
  /** Longer differences are attached. */
  private static final int MAX_INLINE_LENGTH = 2_400;

  /** The attachment ends there; nobody reads more on Discord. */
  private static final int MAX_ATTACHED_LENGTH = 512 << 10;

  private static final String FENCE_START = "```diff\n";
  private static final String FENCE_END = "\n```";

  private final StringBuilder markdown = new StringBuilder();
  private final StringBuilder attached = new StringBuilder();
  private boolean isCut;

  /**
   * Adds a paragraph and the differences it tells of.
   *
   * @param paragraph Markdown; may be empty
   */
  DifferenceMarkdown add(String paragraph, List<FileDifference> differences) {
    append(markdown, paragraph, "\n\n");
    append(attached, MarkdownEscaper.unescape(paragraph), "\n\n");
    for (FileDifference difference : differences) {
      addShort(difference);
      addInFull(difference);
    }
    return this;
  }

  /** What stands in the message, Markdown. */
  String markdown() {
    return isCut ? markdown + "\nAll of it is in the file." : markdown.toString();
  }

  /** All of it as a file; empty if the message shows it all. */
  Optional<Attachment> attachment() {
    return isCut
        ? Optional.of(
            new Attachment(
                "difference.txt",
                "What would change, line by line",
                UnsafeCharacters.removeForChat(attached.toString()) + "\n"))
        : Optional.empty();
  }

  private void addShort(FileDifference difference) {
    String heading =
        "**" + Truncator.truncateEscaped(difference.name(), 120) + "** " + difference.kind();
    if (markdown.length() + heading.length() + 1 > MAX_INLINE_LENGTH) {
      isCut = true;
      return;
    }
    append(markdown, heading, "\n");
    List<String> shown = new ArrayList<>();
    int left = MAX_INLINE_LENGTH - markdown.length() - FENCE_START.length() - FENCE_END.length();
    for (String line : difference.lines(true)) {
      String safe = inCodeBlock(line);
      if (safe.length() + 1 > left) {
        isCut = true;
        break;
      }
      left -= safe.length() + 1;
      shown.add(safe);
    }
    // Of a removed file its name says enough, and of a line that is cut the file says the rest.
    isCut |= shown.stream().anyMatch(line -> line.endsWith("…"));
    if (!shown.isEmpty()) {
      append(markdown, FENCE_START + String.join("\n", shown) + FENCE_END, "\n");
    }
  }

  private void addInFull(FileDifference difference) {
    append(attached, difference.name() + " " + difference.kind(), "\n\n");
    for (String line : difference.lines(false)) {
      if (attached.length() + line.length() > MAX_ATTACHED_LENGTH) {
        return;
      }
      append(attached, line, "\n");
    }
  }

  /** Nothing has an effect inside a code block but three grave accents, which end it. */
  private static String inCodeBlock(String line) {
    return UnsafeCharacters.removeForChat(line).replace('`', 'ˋ');
  }

  private static void append(StringBuilder text, String addition, String separator) {
    if (!addition.isEmpty()) {
      text.append(text.isEmpty() ? "" : separator).append(addition);
    }
  }
}
