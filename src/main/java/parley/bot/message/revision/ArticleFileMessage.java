package parley.bot.message.revision;

import java.util.List;
import java.util.Optional;
import parley.bot.message.EmbedBuilder;
import parley.bot.message.Message;
import parley.bot.message.Message.Attachment;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.message.revision.PreviewMessage.FolderFile;
import parley.store.Edit;

/** Gives the file of an article to a moderator. */
public final class ArticleFileMessage {
  private ArticleFileMessage() {}

  /**
   * Renders the reply of {@code /corpus show}.
   *
   * @param name the file
   * @param revision number of the revision that is served
   * @param text its text; empty if an edit removed it
   * @param edit the edit over the folder's file
   * @param folderFiles the file, if the folder's can be taken instead
   */
  public static Message render(
      String name,
      long revision,
      Optional<String> text,
      Optional<Edit> edit,
      List<FolderFile> folderFiles) {
    String what =
        text.isPresent()
            ? "As it is served, revision " + revision + "."
            : "Removed by an edit, so it is served no more; "
                + (folderFiles.isEmpty()
                    ? "to serve it again, send it with `/corpus add`."
                    : "to serve it again, take the folder’s or send it with `/corpus add`.");
    String edited =
        edit.map(each ->
                " Edited in Discord by "
                    + RevisionMessage.mention(each.author())
                    + ", "
                    + RevisionMessage.time(each.editedAt())
                    + ".")
            .orElse("");
    EmbedBuilder embed = new EmbedBuilder(name);
    embed.description(what + edited);
    return new Message(
        "",
        List.of(embed.build()),
        PreviewMessage.folderRows(folderFiles),
        text.map(content -> new Attachment(lastPart(name), "The file of the article", content)));
  }

  /**
   * Gives the file of an article of which a section is too long for a modal.
   *
   * @param name the file
   * @param text its text
   * @param maxLength most characters of a section that can be edited
   */
  public static Message renderTooLong(String name, String text, int maxLength) {
    EmbedBuilder embed = new EmbedBuilder(name);
    embed.description(
        "This section has more than "
            + maxLength
            + " characters, more than Discord lets anybody type. Change the file and send it with"
            + " `/corpus add`.");
    return new Message(
        "",
        List.of(embed.build()),
        List.of(),
        Optional.of(new Attachment(lastPart(name), "The file of the article", text)));
  }

  private static String lastPart(String name) {
    String fileName = MarkdownEscaper.plainLine(name.substring(name.lastIndexOf('/') + 1));
    return fileName.isEmpty() ? "article.txt" : fileName;
  }
}
