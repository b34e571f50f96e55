package parley.bot.moderation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Modal;
import parley.bot.interaction.Workload;
import parley.bot.message.ComponentId;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.bot.message.revision.ArticleFileMessage;
import parley.bot.message.revision.FileDifference;
import parley.bot.message.revision.PreviewMessage.Part;
import parley.bot.moderation.DraftPreviews.Wording;
import parley.bot.moderation.ModeratorGate.Outcome;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.draft.EditableArticle;
import parley.library.draft.EditableSection;
import parley.store.Draft;
import parley.store.DraftChange;
import parley.store.StoreException;
import parley.store.StoredRevision;
import parley.text.UnseenCharacters;

/** {@code /corpus edit}: a modal with the text of a section, and the preview of what was typed. */
public final class SectionEditing implements InteractionHandler<Interaction.ModalSubmit> {
  private static final String ACTION = "edit";

  private static final String HAS_ERRORS =
      "This article has errors, so its sections are not known. `/corpus show` gives the file; mend"
          + " it and send it with `/corpus add`.";
  private static final String UNKNOWN_SECTION =
      "The article has no such section. Choose one that is suggested while you type.";
  private static final String AMBIGUOUS_SECTION =
      "More than one section is called that. Choose one that is suggested while you type.";
  private static final String BLANK =
      "Nothing was typed, so nothing was changed. To take the section out, send the file without it"
          + " with `/corpus add`.";
  private static final String TOO_OLD =
      "This article has changed too much since you opened it. Open it again with `/corpus edit`.";

  private final ModeratorGate gate;
  private final DraftPreviews previews;
  private final ConcurrentChanges concurrentChanges;
  private final ArticleNames names;
  private final KnowledgeBase knowledgeBase;

  SectionEditing(
      ModeratorGate gate,
      DraftPreviews previews,
      ConcurrentChanges concurrentChanges,
      ArticleNames names,
      KnowledgeBase knowledgeBase) {
    this.gate = gate;
    this.previews = previews;
    this.concurrentChanges = concurrentChanges;
    this.names = names;
    this.knowledgeBase = knowledgeBase;
  }

  /**
   * Opens a section.
   *
   * @param article as typed
   * @param section as typed: its headings, the last of them, or its number as {@code #3}
   */
  public InteractionResponse open(InteractionContext context, String article, String section)
      throws InterruptedException {
    return gate.run(
        context,
        ACTION,
        editor -> {
          StoredRevision newest = editor.newest();
          return switch (names.find(article, newest.contents())) {
            case ArticleNames.Result.NotFound notFound -> Outcome.notDone(notFound.sentence());
            case ArticleNames.Result.Found found -> {
              Optional<EditableArticle> editable = article(editor, newest, found.name());
              yield editable.isPresent()
                  ? open(editor, editable.get(), section)
                  : Outcome.notDone(HAS_ERRORS);
            }
          };
        });
  }

  private static Outcome open(CorpusEditor editor, EditableArticle article, String section)
      throws StoreException {
    List<EditableSection> found = SectionNames.find(section, article.sections());
    return switch (found.size()) {
      case 0 -> Outcome.notDone(UNKNOWN_SECTION);
      case 1 -> open(editor, article, found.getFirst());
      default -> Outcome.notDone(AMBIGUOUS_SECTION);
    };
  }

  /** Opens the section that a passage is from. */
  public InteractionResponse open(InteractionContext context, ComponentId.EditPassage passage)
      throws InterruptedException {
    return gate.run(
        context,
        ACTION,
        editor -> {
          var cited = knowledgeBase.passage(passage.passageId());
          if (cited.isEmpty()) {
            return Outcome.reply(StandardReplies.PASSAGE_GONE, "not done, the passage is gone");
          }
          String name = cited.get().article().relativePath();
          Optional<EditableArticle> article = article(editor, editor.newest(), name);
          if (article.isEmpty()) {
            return Outcome.notDone(HAS_ERRORS);
          }
          List<EditableSection> sections =
              article.get().sections().stream()
                  .filter(each -> each.path().equals(cited.get().passage().headingPath()))
                  .toList();
          return sections.isEmpty()
              ? Outcome.notDone(UNKNOWN_SECTION)
              : open(editor, article.get(), sections.getFirst());
        });
  }

  private static Optional<EditableArticle> article(
      CorpusEditor editor, StoredRevision newest, String name) throws KnowledgeBaseException {
    String hash = newest.contents().texts().get(name);
    return hash == null ? Optional.empty() : editor.article(newest, name, hash);
  }

  private static Outcome open(CorpusEditor editor, EditableArticle article, EditableSection section)
      throws StoreException {
    if (!SectionForm.fits(section)) {
      String text =
          editor
              .text(article.hash())
              .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
              .orElse("");
      return Outcome.reply(
          ArticleFileMessage.renderTooLong(article.name(), text, Modal.TextInput.MAX_LENGTH),
          "not done, the section is too long");
    }
    return new Outcome(
        new InteractionResponse.ShowModal(SectionForm.show(article, section)),
        "opened " + article.name(),
        Optional.empty());
  }

  @Override
  public InteractionResponse handle(Interaction.ModalSubmit submit, Consumer<Message> progress)
      throws InterruptedException {
    return gate.run(
        submit.context(),
        ACTION,
        editor ->
            ComponentId.parse(submit.customId()).orElse(null)
                    instanceof ComponentId.EditSection edited
                ? preview(editor, submit, edited)
                : Outcome.reply(StandardReplies.OUTDATED_BUTTON, "not done"));
  }

  private Outcome preview(
      CorpusEditor editor, Interaction.ModalSubmit submit, ComponentId.EditSection edited)
      throws KnowledgeBaseException, StoreException {
    String typed = SectionForm.text(submit);
    if (UnseenCharacters.isBlank(typed)) {
      return Outcome.notDone(BLANK);
    }
    StoredRevision newest = editor.newest();
    Optional<String> name = FileKey.find(edited.fileKey(), ArticleNames.names(newest.contents()));
    Optional<EditableArticle> seen =
        name.isPresent() ? editor.article(newest, name.get(), edited.textHash()) : Optional.empty();
    Optional<EditableSection> section =
        seen.flatMap(article ->
            article.sections().stream()
                .filter(each -> each.index() == edited.section())
                .findFirst());
    if (section.isEmpty()) {
      return Outcome.notDone(TOO_OLD);
    }
    byte[] mine = seen.orElseThrow().withSection(section.get(), typed);
    return Outcome.reply(
        show(editor, submit, newest, name.orElseThrow(), edited.textHash(), mine),
        "previewed " + name.get());
  }

  private Message show(
      CorpusEditor editor,
      Interaction.ModalSubmit submit,
      StoredRevision newest,
      String name,
      String seenHash,
      byte[] mine)
      throws KnowledgeBaseException, StoreException {
    String author = submit.context().userId();
    String why = SectionForm.why(submit);
    Optional<String> current = Optional.ofNullable(newest.contents().texts().get(name));
    if (current.equals(Optional.of(seenHash))) {
      Draft draft = editor.drafts().withNote(editor.drafts().ofText(author, name, mine), why);
      return previews.show(editor, draft, Wording.USUAL);
    }
    Optional<String> seen =
        editor.text(seenHash).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    List<FileDifference> theirs = new ArrayList<>();
    theirs.add(
        new FileDifference(
            name, seen, DraftPreviews.text(editor, newest.contents().texts(), name)));
    return concurrentChanges.join(
        editor,
        author,
        why,
        DraftChange.put(name, "", Optional.of(seenHash)),
        mine,
        new Part("This article changed while you were editing it:", theirs));
  }

  @Override
  public boolean isEphemeral(Interaction.ModalSubmit submit) {
    return true;
  }

  @Override
  public Workload workload(Interaction.ModalSubmit submit) {
    return Workload.MAINTENANCE;
  }

  /** Completes the sections of an article. */
  List<InteractionResponse.Choice> completeSections(String article, String typed)
      throws KnowledgeBaseException, StoreException {
    Optional<CorpusEditor> editor = knowledgeBase.editor();
    if (editor.isEmpty()) {
      return List.of();
    }
    StoredRevision newest = editor.get().newest();
    if (names.find(article, newest.contents()) instanceof ArticleNames.Result.Found found) {
      return article(editor.get(), newest, found.name())
          .map(editable ->
              SectionNames.complete(typed.toLowerCase(Locale.ROOT), editable.sections()))
          .orElse(List.of());
    }
    return List.of();
  }
}
