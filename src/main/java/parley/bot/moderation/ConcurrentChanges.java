package parley.bot.moderation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.bot.message.Message;
import parley.bot.message.revision.FileDifference;
import parley.bot.message.revision.PreviewMessage.Part;
import parley.bot.message.revision.RevisionMessage;
import parley.bot.moderation.DraftPreviews.Wording;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBaseException;
import parley.store.Draft;
import parley.store.DraftChange;
import parley.store.RevisionContents;
import parley.store.StoreException;
import parley.store.StoredRevision;
import parley.text.LineMerge;

/**
 * Shows a draft anew after somebody else has published something: first their change, then what
 * publishing one's own would do to it. Changes of the same file are joined; where both changed the
 * same lines, one's own are taken and both are offered.
 */
final class ConcurrentChanges {
  private static final String LINE_END = "\n";
  private static final String WINDOWS_LINE_END = "\r\n";

  private final DraftPreviews previews;

  ConcurrentChanges(DraftPreviews previews) {
    this.previews = previews;
  }

  /** Shows a draft that is of an older revision than the newest. */
  Message show(CorpusEditor editor, Draft draft, StoredRevision newest)
      throws KnowledgeBaseException, StoreException {
    Optional<RevisionContents> seen = editor.revisions().contents(draft.baseRevision());
    List<FileDifference> theirs =
        seen.isPresent()
            ? DraftPreviews.differences(
                editor, seen.get(), newest.contents(), newest.contents().changesSince(seen.get()))
            : List.of();
    Part theirPart =
        new Part(
            "Meanwhile "
                + RevisionMessage.person(newest.revision())
                + " made revision "
                + newest.revision().number()
                + ". What changed since you looked:",
            theirs);
    Optional<DraftChange> touched =
        draft.changes().stream()
            .filter(change -> change.kind() == DraftChange.Kind.PUT)
            .filter(change -> !change.baseHash().equals(current(newest, change.name())))
            .findFirst();
    if (touched.isPresent() && draft.changes().size() == 1) {
      Optional<byte[]> mine = editor.text(touched.get().hash().orElse(""));
      if (mine.isPresent()) {
        editor.drafts().discard(draft.id());
        return join(editor, draft.author(), draft.note(), touched.get(), mine.get(), theirPart);
      }
    }
    editor.drafts().rebase(draft.id());
    Draft rebased = editor.drafts().find(draft.id()).orElse(draft);
    return previews.show(
        editor,
        rebased,
        new Wording(
            List.of(theirPart, new Part("What yours would change now:", List.of())),
            "Publish",
            "Discard"));
  }

  /**
   * Shows one's own text of a file that somebody else has changed since one began.
   *
   * @param change names the file and the text that one began with
   * @param mine one's own text
   * @param theirPart what the other person changed
   */
  Message join(
      CorpusEditor editor,
      String author,
      String note,
      DraftChange change,
      byte[] mine,
      Part theirPart)
      throws KnowledgeBaseException, StoreException {
    String name = change.name();
    Optional<byte[]> base =
        change.baseHash().isPresent() ? editor.text(change.baseHash().get()) : Optional.empty();
    Optional<byte[]> theirs = editor.servedText(name);
    List<Part> parts = new ArrayList<>(List.of(theirPart));
    byte[] wanted = mine;
    String publishLabel = "Publish mine";
    String discardLabel = "Keep theirs";
    if (base.isPresent() && theirs.isPresent()) {
      LineMerge joined = LineMerge.join(lines(base.get()), lines(mine), lines(theirs.get()));
      wanted = bytes(joined, theirs.get());
      if (joined.conflicts() == 0) {
        parts.add(new Part("Both changes joined; what publishing would change now:", List.of()));
        publishLabel = "Publish both";
        discardLabel = "Discard mine";
      } else {
        parts.add(
            new Part(
                "You both changed the same lines. Your own version:",
                List.of(
                    new FileDifference(
                        name, Optional.of(text(base.get())), Optional.of(text(mine))))));
        parts.add(new Part("What publishing yours would do to theirs:", List.of()));
      }
    } else if (theirs.isEmpty()) {
      parts.add(
          new Part(
              DraftPreviews.nameInText(name) + " is served no more; yours would add it again:",
              List.of()));
    }
    Draft draft = editor.drafts().withNote(editor.drafts().ofText(author, name, wanted), note);
    return previews.show(editor, draft, new Wording(parts, publishLabel, discardLabel));
  }

  private static Optional<String> current(StoredRevision newest, String name) {
    return Optional.ofNullable(newest.contents().texts().get(name));
  }

  private static byte[] bytes(LineMerge joined, byte[] like) {
    String lineEnd = text(like).contains(WINDOWS_LINE_END) ? WINDOWS_LINE_END : LINE_END;
    return (String.join(lineEnd, joined.lines()) + lineEnd).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(byte[] bytes) {
    return text(bytes).lines().toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
