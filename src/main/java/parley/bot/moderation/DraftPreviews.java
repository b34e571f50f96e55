package parley.bot.moderation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import parley.bot.message.Message;
import parley.bot.message.markdown.Truncator;
import parley.bot.message.revision.FileDifference;
import parley.bot.message.revision.PreviewMessage;
import parley.bot.message.revision.PreviewMessage.FolderFile;
import parley.bot.message.revision.PreviewMessage.Part;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBaseException;
import parley.library.draft.CorpusPreview;
import parley.store.Draft;
import parley.store.DraftChange;
import parley.store.Edit;
import parley.store.RevisionContents;
import parley.store.StoreException;
import parley.store.TextChange;

/** Shows what a draft would change. One that cannot be published is discarded at once. */
final class DraftPreviews {
  /** So many files are compared line by line; of the others the names are listed. */
  private static final int MAX_COMPARED_FILES = 10;

  private static final int MAX_NAME_LENGTH = 100;

  private static final String HAS_ERRORS =
      "This cannot be published: with these errors the article would be left out. Mend them and"
          + " send it again.";
  private static final Message NOTHING_CHANGES =
      Message.of("Nothing would change: the same is served already.");
  private static final Message NO_REVISION =
      Message.of("There is no revision yet. Use `/corpus reload` first, which makes one.");

  /**
   * How a draft is shown.
   *
   * @param before what others changed meanwhile
   * @param publishLabel label of the button that publishes it
   * @param discardLabel label of the button that discards it
   */
  record Wording(List<Part> before, String publishLabel, String discardLabel) {
    static final Wording USUAL = new Wording(List.of(), "Publish", "Discard");

    Wording {
      before = List.copyOf(before);
    }
  }

  /** Shows a draft. */
  Message show(CorpusEditor editor, Draft draft, Wording wording)
      throws KnowledgeBaseException, StoreException {
    Optional<CorpusPreview> found = editor.preview(draft);
    if (found.isEmpty()) {
      editor.drafts().discard(draft.id());
      return NO_REVISION;
    }
    CorpusPreview preview = found.get();
    if (preview.after().isSameAs(preview.before())) {
      editor.drafts().discard(draft.id());
      return NOTHING_CHANGES;
    }
    boolean isReload = draft.folderFingerprint().isPresent();
    boolean canPublish = isReload || !preview.hasErrors();
    List<Part> parts = new ArrayList<>(wording.before());
    if (!canPublish) {
      editor.drafts().discard(draft.id());
      parts.add(new Part(HAS_ERRORS, List.of()));
    }
    parts.add(
        new Part(
            summary(preview),
            differences(editor, preview.before(), preview.after(), preview.changes())));
    List<FolderFile> folderFiles = new ArrayList<>();
    if (canPublish) {
      addFolder(editor, draft, preview, parts, folderFiles);
    }
    return PreviewMessage.render(
        new PreviewMessage.Content(
            title(draft),
            parts,
            preview.diagnostics(),
            preview.questions(),
            preview.lost(),
            canPublish ? Optional.of(draft.id()) : Optional.empty(),
            wording.publishLabel(),
            wording.discardLabel(),
            folderFiles));
  }

  private static String title(Draft draft) {
    if (draft.folderFingerprint().isPresent()) {
      return "Preview of a reload";
    }
    DraftChange first = draft.changes().getFirst();
    return switch (first.kind()) {
      case PUT -> "Preview of " + first.name();
      case REMOVE -> "Preview: " + first.name() + " removed";
      case USE_FOLDER -> "Preview: the folder’s " + first.name();
    };
  }

  private static String summary(CorpusPreview preview) {
    String files =
        "Files added: "
            + count(preview, TextChange.Kind.ADDED)
            + ", changed: "
            + count(preview, TextChange.Kind.CHANGED)
            + ", removed: "
            + count(preview, TextChange.Kind.REMOVED)
            + ".";
    int more = preview.changes().size() - MAX_COMPARED_FILES;
    return more > 0 ? files + " The first " + MAX_COMPARED_FILES + " of them:" : files;
  }

  private static long count(CorpusPreview preview, TextChange.Kind kind) {
    return preview.changes().stream().filter(change -> change.kind() == kind).count();
  }

  /** The files that changed, with both texts. */
  static List<FileDifference> differences(
      CorpusEditor editor,
      RevisionContents before,
      RevisionContents after,
      List<TextChange> changes)
      throws StoreException {
    List<FileDifference> differences = new ArrayList<>();
    for (TextChange change : changes.stream().limit(MAX_COMPARED_FILES).toList()) {
      String name = change.name();
      differences.add(
          new FileDifference(
              name, text(editor, before.texts(), name), text(editor, after.texts(), name)));
    }
    return differences;
  }

  /** The text of a file; empty if there is none. */
  static Optional<String> text(CorpusEditor editor, SortedMap<String, String> files, String name)
      throws StoreException {
    String hash = files.get(name);
    Optional<byte[]> bytes = hash == null ? Optional.empty() : editor.text(hash);
    return bytes.map(each -> new String(each, StandardCharsets.UTF_8));
  }

  /**
   * Shows the folder's version of what is edited, where it changed meanwhile: then there are three
   * versions, of which the folder's can be taken too.
   */
  private static void addFolder(
      CorpusEditor editor,
      Draft draft,
      CorpusPreview preview,
      List<Part> parts,
      List<FolderFile> folderFiles)
      throws StoreException {
    try {
      SortedMap<String, String> folder = editor.folderNow();
      List<FileDifference> differences = new ArrayList<>();
      for (String name : editedNames(draft, preview)) {
        if (!isOtherInFolder(name, preview.after(), folder)) {
          continue;
        }
        folderFiles.add(new FolderFile(FileKey.of(name), name));
        if (differences.size() < MAX_COMPARED_FILES) {
          differences.add(
              new FileDifference(
                  name,
                  text(editor, preview.before().texts(), name),
                  editor.folderText(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8))));
        }
      }
      if (!folderFiles.isEmpty()) {
        parts.add(
            new Part(
                "The folder changed meanwhile. From what is served now to what the folder holds;"
                    + " *Use the folder's* takes that instead:",
                differences));
      }
    } catch (KnowledgeBaseException _) {
      folderFiles.clear(); // a folder that cannot be read offers nothing
    }
  }

  private static List<String> editedNames(Draft draft, CorpusPreview preview) {
    return draft.folderFingerprint().isPresent()
        ? List.copyOf(preview.after().edits().keySet())
        : draft.changes().stream()
            .filter(change -> change.kind() != DraftChange.Kind.USE_FOLDER)
            .map(DraftChange::name)
            .toList();
  }

  /** Whether the folder's file changed since the edit over it, or since the revision, was made. */
  private static boolean isOtherInFolder(
      String name, RevisionContents after, SortedMap<String, String> folder) {
    Optional<String> now = Optional.ofNullable(folder.get(name));
    Edit edit = after.edits().get(name);
    Optional<String> known =
        edit == null ? Optional.ofNullable(after.folder().get(name)) : edit.baseHash();
    return now.isPresent()
        && !now.equals(known)
        && !now.equals(Optional.ofNullable(after.texts().get(name)));
  }

  /** A file's name within a sentence of Markdown. */
  static String nameInText(String name) {
    return Truncator.truncateEscaped(name, MAX_NAME_LENGTH);
  }
}
