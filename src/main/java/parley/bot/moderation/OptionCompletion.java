package parley.bot.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse.Choice;
import parley.bot.message.DiscordLimits;
import parley.bot.message.revision.RevisionMessage;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.store.Revision;
import parley.store.StoreException;

/** Completes articles, sections and revisions while moderators type; for others nothing. */
public final class OptionCompletion {
  private static final Logger log = LoggerFactory.getLogger(OptionCompletion.class);

  private final ModeratorGate gate;
  private final KnowledgeBase knowledgeBase;
  private final ArticleNames names;
  private final SectionEditing editing;

  OptionCompletion(
      ModeratorGate gate, KnowledgeBase knowledgeBase, ArticleNames names, SectionEditing editing) {
    this.gate = gate;
    this.knowledgeBase = knowledgeBase;
    this.names = names;
    this.editing = editing;
  }

  /**
   * Completes an article.
   *
   * @param request what is being typed
   */
  public List<Choice> articles(Interaction.Autocomplete request) {
    return complete(request, editor -> names.complete(request.input(), editor.newest().contents()));
  }

  /**
   * Completes a section.
   *
   * @param request what is being typed
   * @param article the article, as typed
   */
  public List<Choice> sections(Interaction.Autocomplete request, String article) {
    return complete(request, _ -> editing.completeSections(article, request.input()));
  }

  /**
   * Completes a revision.
   *
   * @param request what is being typed
   */
  public List<Choice> revisions(Interaction.Autocomplete request) {
    return complete(
        request,
        editor -> {
          List<Choice> choices = new ArrayList<>();
          for (Revision revision :
              editor.revisions().history(0, DiscordLimits.MAX_AUTOCOMPLETE_CHOICES)) {
            String number = Long.toString(revision.number());
            String label =
                number
                    + ": "
                    + RevisionMessage.describe(editor.revisions().changes(revision.number()));
            if (label.contains(request.input().strip())) {
              choices.add(new Choice(label, number));
            }
          }
          return choices;
        });
  }

  @FunctionalInterface
  private interface Completion {
    List<Choice> complete(CorpusEditor editor) throws StoreException, KnowledgeBaseException;
  }

  private List<Choice> complete(Interaction.Autocomplete request, Completion completion) {
    Optional<CorpusEditor> editor =
        gate.isModerator(request.context()) ? knowledgeBase.editor() : Optional.empty();
    if (editor.isEmpty()) {
      return List.of();
    }
    try {
      return completion.complete(editor.get());
    } catch (StoreException | KnowledgeBaseException e) {
      log.debug("Nothing can be completed: {}", e.getMessage());
      return List.of();
    }
  }
}
