package parley.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.Question;
import parley.config.Settings;
import parley.corpus.CorpusException;
import parley.corpus.CorpusReader;
import parley.corpus.frontmatter.Starters;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Starter;

/** Checks that the starters of a folder are answered as surely as they promise. */
public final class StarterCheck {
  /** Passages of the answer among which the article must be that the starter names. */
  private static final int PASSAGES = 3;

  private StarterCheck() {}

  /**
   * The starters of the configured folder.
   *
   * @throws CorpusException if the folder cannot be listed
   */
  public static List<Starter> starters(Settings settings) throws CorpusException {
    return new CorpusReader(settings.corpus().folder(), settings.corpus(), settings.topics())
        .list()
        .starters()
        .all();
  }

  /**
   * Adds to what was found in the folder a warning for each of its starters that the knowledge base
   * does not answer surely.
   *
   * @throws CorpusException if the folder cannot be listed
   */
  public static CorpusValidation addTo(
      CorpusValidation validation, Settings settings, KnowledgeBase knowledgeBase)
      throws CorpusException {
    List<Diagnostic> diagnostics = new ArrayList<>(validation.diagnostics());
    diagnostics.addAll(check(starters(settings), knowledgeBase));
    return new CorpusValidation(validation.articles(), validation.passages(), diagnostics);
  }

  /** A warning for each starter that the knowledge base does not answer surely. */
  public static List<Diagnostic> check(List<Starter> starters, KnowledgeBase knowledgeBase) {
    List<Diagnostic> warnings = new ArrayList<>();
    for (Starter starter : starters) {
      fault(starter, knowledgeBase)
          .ifPresent(found ->
              warnings.add(
                  Diagnostic.warning(
                      Starters.FILE,
                      starter.line(),
                      "the starter \"" + starter.question() + "\" " + found,
                      "ask it in other words, or take it out")));
    }
    return warnings;
  }

  private static Optional<String> fault(Starter starter, KnowledgeBase knowledgeBase) {
    Question question = new Question(starter.question(), Optional.empty(), PASSAGES);
    return switch (knowledgeBase.preview(question)) {
      case Answer.Answered answered when answered.certainty() == Answer.Certainty.SURE ->
          starter
              .article()
              .filter(id ->
                  answered.passages().stream().noneMatch(each -> each.article().id().equals(id)))
              .map(id ->
                  "is answered by "
                      + answered.passages().getFirst().article().id()
                      + ", not by "
                      + id);
      case Answer answer -> Optional.of("is not answered surely" + byWordsAlone(answer));
    };
  }

  private static String byWordsAlone(Answer answer) {
    return answer.ranking().equals("lexical") ? " by words alone" : "";
  }
}
