package parley.bot.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.Pagination;
import parley.bot.message.revision.RevisionMessage;
import parley.bot.moderation.ModeratorGate.Outcome;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBaseException;
import parley.library.PublishResult;
import parley.store.AuditStore;
import parley.store.Revision;
import parley.store.RevisionContents;
import parley.store.RevisionStore;
import parley.store.StoreException;
import parley.store.StoredRevision;

/** {@code /corpus history}, {@code diff}, {@code undo} and {@code audit}. */
public final class RevisionViews {
  private static final Pattern NUMBER = Pattern.compile("\\D*(\\d{1,18})(?:\\D.*)?");

  private static final String NOTHING_BEFORE =
      "Revision 1 is the first, so there is nothing to undo.";

  private final ModeratorGate gate;

  RevisionViews(ModeratorGate gate) {
    this.gate = gate;
  }

  /** A revision that was asked for, or why it cannot be shown. */
  private record Side(long number, RevisionContents contents, Optional<String> refusal) {
    static Side of(long number, RevisionContents contents) {
      return new Side(number, contents, Optional.empty());
    }

    static Side refused(String sentence) {
      return new Side(0, RevisionContents.EMPTY, Optional.of(sentence));
    }
  }

  /** Shows a page of the revisions, counted from 0. */
  public InteractionResponse history(InteractionContext context, int page)
      throws InterruptedException {
    return gate.run(
        context, "history", editor -> Outcome.reply(historyPage(editor, page), "shown"));
  }

  private static Message historyPage(CorpusEditor editor, int page) throws StoreException {
    RevisionStore revisions = editor.revisions();
    Pagination pagination =
        new Pagination(page, RevisionMessage.REVISIONS_PER_PAGE, revisions.count());
    List<RevisionMessage.Entry> entries = new ArrayList<>();
    for (Revision revision :
        revisions.history(pagination.from(), RevisionMessage.REVISIONS_PER_PAGE)) {
      entries.add(new RevisionMessage.Entry(revision, revisions.changes(revision.number())));
    }
    return RevisionMessage.renderHistory(entries, pagination);
  }

  /**
   * Shows what changed between two revisions.
   *
   * @param from as typed; otherwise the one before the other
   * @param to as typed; otherwise the newest
   */
  public InteractionResponse diff(
      InteractionContext context, Optional<String> from, Optional<String> to)
      throws InterruptedException {
    return gate.run(
        context,
        "diff",
        editor -> {
          StoredRevision newest = editor.newest();
          Side later =
              to.isPresent()
                  ? side(editor, to.get())
                  : Side.of(newest.revision().number(), newest.contents());
          Side earlier =
              from.isPresent()
                  ? side(editor, from.get())
                  : later.number() > 1
                      ? side(editor, Long.toString(later.number() - 1))
                      : Side.of(0, RevisionContents.EMPTY);
          Optional<String> refusal = later.refusal().or(earlier::refusal);
          if (refusal.isPresent()) {
            return Outcome.notDone(refusal.get());
          }
          return Outcome.reply(
              RevisionMessage.renderDifference(
                  earlier.number(),
                  later.number(),
                  DraftPreviews.differences(
                      editor,
                      earlier.contents(),
                      later.contents(),
                      later.contents().changesSince(earlier.contents()))),
              "shown " + earlier.number() + " to " + later.number());
        });
  }

  private static Side side(CorpusEditor editor, String typed) throws StoreException {
    Matcher matcher = NUMBER.matcher(typed.strip());
    Optional<Revision> revision =
        matcher.matches()
            ? editor.revisions().find(Long.parseLong(matcher.group(1)))
            : Optional.empty();
    if (revision.isEmpty()) {
      return Side.refused(
          "There is no such revision. `/corpus history` lists them; type the number of one.");
    }
    long number = revision.get().number();
    return editor
        .revisions()
        .contents(number)
        .map(contents -> Side.of(number, contents))
        .orElseGet(() -> Side.refused(textsGone(number)));
  }

  private static String textsGone(long number) {
    return "The texts of revision "
        + number
        + " are kept no more: only those of the last "
        + RevisionStore.MAX_REVISIONS_WITH_TEXTS
        + " revisions are. A backup may still have them.";
  }

  /** Shows what an undo would change, with the button that does it. */
  public InteractionResponse previewUndo(InteractionContext context) throws InterruptedException {
    return gate.run(
        context,
        "undo",
        editor -> {
          StoredRevision newest = editor.newest();
          long number = newest.revision().number();
          if (number == 1) {
            return Outcome.notDone(NOTHING_BEFORE);
          }
          Optional<RevisionContents> before = editor.revisions().contents(number - 1);
          return before.isPresent()
              ? Outcome.reply(previewUndo(editor, newest, before.get()), "previewed")
              : Outcome.notDone(textsGone(number - 1));
        });
  }

  private static Message previewUndo(
      CorpusEditor editor, StoredRevision newest, RevisionContents before) throws StoreException {
    return RevisionMessage.renderUndo(
        newest.revision(),
        DraftPreviews.differences(
            editor, newest.contents(), before, before.changesSince(newest.contents())));
  }

  /**
   * Makes a new revision with the texts of the one before.
   *
   * @param seenRevision the newest revision when its preview was shown
   */
  public InteractionResponse undo(
      InteractionContext context, long seenRevision, Consumer<Message> progress)
      throws InterruptedException {
    return gate.run(
        context,
        "undo confirmed",
        editor -> {
          PublishResult result =
              editor.undo(
                  seenRevision,
                  context.userId(),
                  "undoes revision " + seenRevision,
                  (done, total) ->
                      progress.accept(
                          Message.of("Undoing: article " + done + " of " + total + ".")));
          return switch (result) {
            case PublishResult.Published published -> DraftActions.published(published);
            case PublishResult.Superseded superseded -> superseded(editor, superseded);
            case PublishResult.NothingBefore _ -> Outcome.notDone(NOTHING_BEFORE);
            case PublishResult.TextsGone gone -> Outcome.notDone(textsGone(gone.number()));
            case PublishResult.Unchanged _,
                PublishResult.DraftGone _,
                PublishResult.FolderChanged _,
                PublishResult.NoRevision _ ->
                Outcome.notDone("There is no revision yet, so there is nothing to undo.");
          };
        });
  }

  /** Somebody else was faster: what would be undone now is shown first. */
  private static Outcome superseded(CorpusEditor editor, PublishResult.Superseded superseded)
      throws StoreException, KnowledgeBaseException {
    long number = superseded.newest().number();
    Optional<RevisionContents> before = editor.revisions().contents(number - 1);
    return before.isPresent()
        ? new Outcome(
            new InteractionResponse.Update(previewUndo(editor, editor.newest(), before.get())),
            "not done, there is a newer revision",
            Optional.empty())
        : Outcome.notDone(textsGone(number - 1));
  }

  /** Shows a page of the audit, counted from 0. */
  public InteractionResponse audit(InteractionContext context, int page)
      throws InterruptedException {
    return gate.run(
        context,
        "audit",
        editor -> {
          AuditStore audit = editor.audit();
          Pagination pagination =
              new Pagination(page, RevisionMessage.ENTRIES_PER_PAGE, audit.count());
          return Outcome.reply(
              RevisionMessage.renderAudit(
                  audit.page(pagination.from(), RevisionMessage.ENTRIES_PER_PAGE), pagination),
              "shown");
        });
  }
}
