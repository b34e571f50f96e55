package parley.library.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.answer.Answer;
import parley.answer.Answerer;
import parley.answer.Question;
import parley.corpus.CorpusReader.Listing;
import parley.corpus.frontmatter.Starters;
import parley.corpus.model.Article;
import parley.corpus.model.Block;
import parley.library.revision.CorpusCandidate;

/** Questions that new and changed articles would answer, tried on an index of them alone. */
public final class PreviewQuestions {
  /** So many are shown. */
  private static final int MAX_QUESTIONS = 3;

  /** So many are tried, since each is a search. */
  private static final int MAX_TRIED = 24;

  private PreviewQuestions() {}

  /** The same corpus with these articles only. */
  public static CorpusCandidate only(CorpusCandidate candidate, List<Article> articles) {
    Set<String> names =
        articles.stream().map(each -> each.metadata().relativePath()).collect(Collectors.toSet());
    Listing all = candidate.listing();
    Listing listing =
        new Listing(
            all.files().stream().filter(file -> names.contains(file.relativePath())).toList(),
            List.of(),
            all.sources(),
            Starters.NONE);
    return new CorpusCandidate(
        candidate.corpus(),
        listing,
        candidate.knownFingerprint(),
        candidate.fingerprint(),
        true,
        candidate.commit());
  }

  /** Those of the questions written down in the articles that are answered, surely first. */
  public static List<String> answered(List<Article> articles, Answerer answerer) {
    List<String> sure = new ArrayList<>();
    List<String> closest = new ArrayList<>();
    for (String question : writtenDown(articles)) {
      if (answerer.answer(new Question(question, Optional.empty(), 1))
          instanceof Answer.Answered answered) {
        (answered.certainty() == Answer.Certainty.SURE ? sure : closest).add(question);
      }
      if (sure.size() == MAX_QUESTIONS) {
        break;
      }
    }
    return Stream.concat(sure.stream(), closest.stream()).limit(MAX_QUESTIONS).toList();
  }

  private static List<String> writtenDown(List<Article> articles) {
    Set<String> questions = new LinkedHashSet<>();
    for (Article article : articles) {
      questions.addAll(article.metadata().examples());
      article.sections().stream()
          .flatMap(section -> section.blocks().stream())
          .map(Block::faqQuestions)
          .forEach(questions::addAll);
    }
    // What nobody wrote a question for is asked of by its headings, as autocompletion offers them.
    for (Article article : articles) {
      article.sections().stream()
          .filter(section -> !section.path().isEmpty())
          .forEach(section ->
              questions.add(article.metadata().title() + ": " + section.path().getLast()));
    }
    return questions.stream().limit(MAX_TRIED).toList();
  }
}
