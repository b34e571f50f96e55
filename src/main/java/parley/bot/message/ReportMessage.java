package parley.bot.message;

import java.util.List;
import java.util.Optional;
import parley.bot.message.Message.Attachment;

/** A report in plain lines: in the message where it fits, else as a text file beside it. */
public final class ReportMessage {
  private static final int MOST = 3_500;

  private ReportMessage() {}

  /**
   * A report.
   *
   * @param title what it is about
   * @param summary the lines that matter most
   * @param details all the rest; may be empty
   * @param file name of the file where they do not fit
   */
  public static Message of(String title, List<String> summary, List<String> details, String file) {
    String head = MarkdownEscaper.text(String.join("\n", summary));
    String all = details.isEmpty() ? head : head + "\n\n" + MarkdownEscaper.text(joined(details));
    EmbedBuilder draft = new EmbedBuilder(title);
    if (all.length() <= MOST) {
      return new Message("", List.of(draft.description(all).embed()), List.of(), Optional.empty());
    }
    draft.description(
        Truncator.line(String.join(" ", summary), MOST) + "\n\nAll of it is in the file.");
    return new Message(
        "",
        List.of(draft.embed()),
        List.of(),
        Optional.of(
            new Attachment(
                file,
                title + ", as plain text",
                joined(summary) + "\n\n" + joined(details) + "\n")));
  }

  private static String joined(List<String> lines) {
    return MarkdownEscaper.visible(String.join("\n", lines));
  }
}
