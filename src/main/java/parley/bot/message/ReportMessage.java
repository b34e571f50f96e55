package parley.bot.message;

import java.util.List;
import java.util.Optional;
import parley.bot.message.Message.Attachment;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.markdown.Truncator;
import parley.text.UnsafeCharacters;

/** A plain-text report: in the message if it fits, otherwise attached as a text file. */
public final class ReportMessage {
  private static final int MAX_INLINE_LENGTH = 3_500;

  private ReportMessage() {}

  /**
   * Renders a report.
   *
   * @param title title of the message
   * @param summary the most important lines, always in the message
   * @param details the other lines; may be empty
   * @param fileName name of the attachment
   */
  public static Message render(
      String title, List<String> summary, List<String> details, String fileName) {
    String summaryText = MarkdownEscaper.escape(String.join("\n", summary));
    String fullText =
        details.isEmpty()
            ? summaryText
            : summaryText + "\n\n" + MarkdownEscaper.escape(joinLines(details));
    EmbedBuilder embed = new EmbedBuilder(title);
    if (fullText.length() <= MAX_INLINE_LENGTH) {
      return new Message(
          "", List.of(embed.description(fullText).build()), List.of(), Optional.empty());
    }
    embed.description(
        Truncator.truncateEscaped(String.join(" ", summary), MAX_INLINE_LENGTH)
            + "\n\nAll of it is in the file.");
    return new Message(
        "",
        List.of(embed.build()),
        List.of(),
        Optional.of(
            new Attachment(
                fileName,
                title + ", as plain text",
                joinLines(summary) + "\n\n" + joinLines(details) + "\n")));
  }

  private static String joinLines(List<String> lines) {
    return UnsafeCharacters.removeForChat(String.join("\n", lines));
  }
}
