package parley.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.answer.Answer;
import parley.answer.Question;
import parley.config.Settings;
import parley.corpus.frontmatter.Starters;
import parley.corpus.model.Diagnostic;
import parley.corpus.model.Starter;

/** Checks that starters are answered as surely as they promise. */
public final class StarterCheck {
  /** Passages of the answer among which the article must be that the starter names. */
  private static final int PASSAGES = 3;

  private StarterCheck() {}

  /**
   * Adds to what was found in articles a warning for each of their starters that the knowledge base
   * does not answer surely.
   */
  public static CorpusValidation addTo(
      CorpusValidation validation, Settings settings, KnowledgeBase knowledgeBase) {
    List<Diagnostic> diagnostics = new ArrayList<>(validation.diagnostics());
    boolean needsVectors = settings.search().ranking() == Settings.Ranking.HYBRID;
    for (Starter starter : validation.starters()) {
      Answer answer =
          knowledgeBase.preview(new Question(starter.question(), Optional.empty(), PASSAGES));
      fault(starter, answer, needsVectors)
          .ifPresent(found -> diagnostics.add(warning(starter, found)));
    }
    return validation.withDiagnostics(diagnostics);
  }

  private static Diagnostic warning(Starter starter, String found) {
    return Diagnostic.warning(
        Starters.FILE,
        starter.line(),
        "the starter \"" + starter.question() + "\" " + found,
        "ask it in other words, or take it out");
  }

  /**
   * What is wrong with the answer to a starter.
   *
   * @param needsVectors whether an answer by words alone is only what there is until then, so that
   *     nothing follows from its being unsure
   */
  private static Optional<String> fault(Starter starter, Answer answer, boolean needsVectors) {
    boolean isByWords = answer.ranking().equals("lexical");
    String suffix = isByWords ? " by words alone" : "";
    return switch (answer) {
      case Answer.Answered answered
          when answered.certainty() == Answer.Certainty.SURE || (isByWords && needsVectors) ->
          starter
              .article()
              .filter(id ->
                  answered.passages().stream().noneMatch(each -> each.article().id().equals(id)))
              .map(id ->
                  "is answered by "
                      + answered.passages().getFirst().article().id()
                      + ", not by "
                      + id);
      case Answer.Answered _ -> Optional.of("is not answered surely" + suffix);
      case Answer _ -> Optional.of("is not answered" + suffix);
    };
  }
}
