package parley.bot.moderation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.revision.ArticleFileMessage;
import parley.bot.message.revision.PreviewMessage.FolderFile;
import parley.bot.moderation.ModeratorGate.Outcome;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBaseException;
import parley.store.Edit;
import parley.store.StoreException;
import parley.store.StoredRevision;

/** {@code /corpus show}: gives the file of an article as it is served. */
public final class ArticleFile {
  /** Discord takes 10 MiB from a bot, of which a little is left for the message around it. */
  private static final int MAX_ATTACHED_BYTES = 9 << 20;

  private final ModeratorGate gate;
  private final ArticleNames names;

  ArticleFile(ModeratorGate gate, ArticleNames names) {
    this.gate = gate;
    this.names = names;
  }

  /**
   * Shows an article's file.
   *
   * @param article as typed
   */
  public InteractionResponse show(InteractionContext context, String article)
      throws InterruptedException {
    return gate.run(
        context,
        "show",
        editor -> {
          StoredRevision newest = editor.newest();
          return switch (names.find(article, newest.contents())) {
            case ArticleNames.Result.NotFound notFound -> Outcome.notDone(notFound.sentence());
            case ArticleNames.Result.Found found -> show(editor, newest, found.name());
          };
        });
  }

  private static Outcome show(CorpusEditor editor, StoredRevision newest, String name)
      throws StoreException {
    long revision = newest.revision().number();
    Optional<String> hash = Optional.ofNullable(newest.contents().texts().get(name));
    Optional<byte[]> bytes = hash.isPresent() ? editor.text(hash.get()) : Optional.empty();
    if (hash.isPresent() && bytes.isEmpty()) {
      return Outcome.reply(
          Message.of(
              "The text of "
                  + DraftPreviews.nameInText(name)
                  + " in revision "
                  + revision
                  + " is missing from the store; the operator can put a backup back with"
                  + " `parley restore FILE`."),
          "not done, the text of " + name + " is missing");
    }
    if (bytes.isPresent() && bytes.get().length > MAX_ATTACHED_BYTES) {
      return Outcome.notDone(
          "This file is too large for Discord. On the machine of the bot, `parley corpus export"
              + " DIR` writes it.");
    }
    Optional<Edit> edit = Optional.ofNullable(newest.contents().edits().get(name));
    return Outcome.reply(
        ArticleFileMessage.render(
            name,
            revision,
            bytes.map(each -> new String(each, StandardCharsets.UTF_8)),
            edit,
            folderFile(editor, name, edit)),
        "shown " + name);
  }

  /** The file, if an edit lies over one that the folder holds. */
  private static List<FolderFile> folderFile(
      CorpusEditor editor, String name, Optional<Edit> edit) {
    if (edit.isEmpty()) {
      return List.of();
    }
    try {
      SortedMap<String, String> folder = editor.folderNow();
      return folder.containsKey(name) ? List.of(new FolderFile(FileKey.of(name), name)) : List.of();
    } catch (KnowledgeBaseException _) {
      return List.of(); // a folder that cannot be read offers nothing
    }
  }
}
