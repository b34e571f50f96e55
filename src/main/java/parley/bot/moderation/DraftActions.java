package parley.bot.moderation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.ReloadMessage;
import parley.bot.message.revision.PreviewMessage.Part;
import parley.bot.moderation.DraftPreviews.Wording;
import parley.bot.moderation.ModeratorGate.Outcome;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBaseException;
import parley.library.PublishResult;
import parley.store.Draft;
import parley.store.RevisionContents;
import parley.store.StoreException;

/** The buttons of a preview: publish, discard, use the folder's. */
final class DraftActions {
  private static final String GONE =
      "This draft is published or discarded already, or is older than 24 hours. Nothing was"
          + " changed; begin anew if it is still meant.";
  private static final String NOTHING_TO_DISCARD =
      "There was nothing to discard: this draft is published or discarded already, or is older than"
          + " 24 hours. `/corpus history` lists what was published.";

  private final ModeratorGate gate;
  private final DraftPreviews previews;
  private final ConcurrentChanges concurrentChanges;

  DraftActions(ModeratorGate gate, DraftPreviews previews, ConcurrentChanges concurrentChanges) {
    this.gate = gate;
    this.previews = previews;
    this.concurrentChanges = concurrentChanges;
  }

  InteractionResponse publish(
      Interaction.Component component, String draftId, Consumer<Message> progress)
      throws InterruptedException {
    return gate.run(
        component.context(),
        "publish",
        editor -> {
          Optional<Draft> draft = editor.drafts().find(draftId);
          if (draft.isEmpty()) {
            return update(Message.of(GONE), "not done, the draft is gone");
          }
          PublishResult result =
              editor.publish(
                  draftId,
                  component.context().userId(),
                  "",
                  (done, total) ->
                      progress.accept(
                          Message.of("Publishing: article " + done + " of " + total + ".")));
          return outcome(editor, draft.get(), result);
        });
  }

  private Outcome outcome(CorpusEditor editor, Draft draft, PublishResult result)
      throws KnowledgeBaseException, StoreException {
    return switch (result) {
      case PublishResult.Published published -> published(published);
      case PublishResult.Superseded _ ->
          update(
              concurrentChanges.show(editor, draft, editor.newest()),
              "not done, there is a newer revision");
      case PublishResult.FolderChanged _ -> {
        editor.drafts().discard(draft.id());
        yield update(folderChanged(editor, draft), "not done, the folder changed");
      }
      case PublishResult.Unchanged _ ->
          update(Message.of("The same is served already; nothing was changed."), "no change");
      case PublishResult.DraftGone _ -> update(Message.of(GONE), "not done, the draft is gone");
      case PublishResult.NoRevision _, PublishResult.NothingBefore _, PublishResult.TextsGone _ ->
          update(
              Message.of("There is no revision yet. Use `/corpus reload` first, which makes one."),
              "not done, there is no revision");
    };
  }

  /** The response once a draft is published or a revision undone. */
  static Outcome published(PublishResult.Published published) {
    long number = published.revision().number();
    return new Outcome(
        new InteractionResponse.Update(
            ReloadMessage.renderPublished(published.report(), published.revision())),
        "done",
        Optional.of(number));
  }

  private Message folderChanged(CorpusEditor editor, Draft draft)
      throws KnowledgeBaseException, StoreException {
    return previews.show(
        editor,
        editor.draftOfReload(draft.author(), draft.note()),
        new Wording(
            List.of(new Part("The folder changed since you looked. As it is now:", List.of())),
            "Reload",
            "Discard"));
  }

  InteractionResponse discard(Interaction.Component component, String draftId)
      throws InterruptedException {
    return gate.run(
        component.context(),
        "discard",
        editor ->
            editor.drafts().discard(draftId)
                ? update(Message.of("Discarded. Nothing was changed."), "done")
                : update(Message.of(NOTHING_TO_DISCARD), "not done, the draft is gone"));
  }

  /** Previews what the folder holds in place of an edit. */
  InteractionResponse useFolder(Interaction.Component component, String fileKey)
      throws InterruptedException {
    return gate.run(
        component.context(),
        "use the folder's",
        editor -> {
          RevisionContents contents = editor.newest().contents();
          Optional<String> name =
              FileKey.find(fileKey, contents.edits().keySet())
                  .or(() -> FileKey.find(fileKey, contents.texts().keySet()));
          if (name.isEmpty()) {
            return Outcome.notDone(
                "This file is neither served nor edited any more, so there is nothing to do.");
          }
          Draft draft =
              editor.drafts().ofFolderFiles(component.context().userId(), List.of(name.get()));
          return update(previews.show(editor, draft, Wording.USUAL), "previewed " + name.get());
        });
  }

  private static Outcome update(Message message, String outcome) {
    return new Outcome(new InteractionResponse.Update(message), outcome, Optional.empty());
  }
}
