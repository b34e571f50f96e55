package parley.bot.message.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.bot.message.ComponentId;
import parley.bot.message.EmbedBuilder;
import parley.bot.message.Message;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.ButtonRow;
import parley.bot.message.Message.SelectMenu;
import parley.bot.message.Message.SelectOption;
import parley.bot.message.Message.Style;
import parley.bot.message.markdown.MarkdownList;
import parley.bot.message.markdown.Truncator;
import parley.corpus.model.Diagnostic;

/** The private preview of a draft: what it would change, with Publish and Discard. */
public final class PreviewMessage {
  /** Three such lists fit beside the differences. */
  private static final int MAX_LIST_LENGTH = 700;

  private static final int MAX_ITEM_LENGTH = 300;

  private static final String UNTIL_PUBLISHED =
      "Nothing changes until you publish. Kept for 24 hours.";

  private PreviewMessage() {}

  /**
   * A paragraph with the differences it tells of.
   *
   * @param text Markdown; may be empty
   * @param differences the files
   */
  public record Part(String text, List<FileDifference> differences) {
    public Part {
      differences = List.copyOf(differences);
    }
  }

  /**
   * A file that the folder holds otherwise than it is served.
   *
   * @param key stands for it in a custom id
   * @param name the file
   */
  public record FolderFile(String key, String name) {}

  /**
   * What to show.
   *
   * @param title what was done, plain text
   * @param parts what it would change; what others changed meanwhile comes first
   * @param diagnostics what is wrong in the changed files
   * @param questions some that they would answer
   * @param lost articles that would be served no more
   * @param draftId the draft; empty if it cannot be published
   * @param publishLabel label of the button that publishes it
   * @param discardLabel label of the button that discards it
   * @param folderFiles files for which the folder's can be taken instead
   */
  public record Content(
      String title,
      List<Part> parts,
      List<Diagnostic> diagnostics,
      List<String> questions,
      List<String> lost,
      Optional<String> draftId,
      String publishLabel,
      String discardLabel,
      List<FolderFile> folderFiles) {
    public Content {
      parts = List.copyOf(parts);
      diagnostics = List.copyOf(diagnostics);
      questions = List.copyOf(questions);
      lost = List.copyOf(lost);
      folderFiles = List.copyOf(folderFiles);
    }
  }

  /** Renders the preview. */
  public static Message render(Content content) {
    DifferenceMarkdown differences = new DifferenceMarkdown();
    content.parts().forEach(part -> differences.add(part.text(), part.differences()));
    EmbedBuilder embed = new EmbedBuilder(content.title());
    embed.description(differences.markdown());
    embed.addField("Articles that would be lost", listOrNone(content.lost()));
    embed.addField("Problems", listOrNone(problems(content.diagnostics())));
    embed.addField("Questions it would answer", listOrNone(content.questions()));
    if (content.draftId().isPresent()) {
      embed.footer(UNTIL_PUBLISHED);
    }
    return new Message("", List.of(embed.build()), rows(content), differences.attachment());
  }

  /** Errors first. */
  private static List<String> problems(List<Diagnostic> diagnostics) {
    return Stream.concat(
            diagnostics.stream().filter(Diagnostic::isError),
            diagnostics.stream().filter(each -> !each.isError()))
        .map(Diagnostic::toString)
        .toList();
  }

  private static String listOrNone(List<String> items) {
    return items.isEmpty()
        ? "none"
        : MarkdownList.format(
            items.stream().map(item -> Truncator.truncateEscaped(item, MAX_ITEM_LENGTH)).toList(),
            MAX_LIST_LENGTH);
  }

  private static List<Message.ActionRow> rows(Content content) {
    List<Message.ActionRow> rows = new ArrayList<>();
    content
        .draftId()
        .ifPresent(id ->
            rows.add(
                new ButtonRow(
                    List.of(
                        new Button(
                            content.publishLabel(),
                            new ComponentId.PublishDraft(id).customId(),
                            Style.SUCCESS),
                        new Button(
                            content.discardLabel(),
                            new ComponentId.DiscardDraft(id).customId(),
                            Style.SECONDARY)))));
    rows.addAll(folderRows(content.folderFiles()));
    return rows;
  }

  /** What takes the folder's file instead: a button for one, a menu for several. */
  static List<Message.ActionRow> folderRows(List<FolderFile> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    if (files.size() == 1) {
      String id = new ComponentId.UseFolder(files.getFirst().key()).customId();
      return List.of(new ButtonRow(List.of(new Button("Use the folder's", id, Style.SECONDARY))));
    }
    return List.of(
        new SelectMenu(
            new ComponentId.ChooseFolderFile().customId(),
            "Use the folder's",
            files.stream().map(file -> new SelectOption(file.name(), file.key(), "")).toList()));
  }
}
