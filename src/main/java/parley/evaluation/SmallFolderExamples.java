package parley.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import parley.answer.Answerer;
import parley.evaluation.AnswerabilityTrainer.LabeledFeatures;
import parley.library.KnowledgeBaseException;
import parley.search.PassageSearcher;

/**
 * Training examples from folders of one article and of five, and from folders whose passages have
 * no FAQ questions. What an article leaves open is unanswerable in its folder, though another
 * article tells it. See src/docs/decisions/0095-answerability-for-any-folder.md.
 */
final class SmallFolderExamples {
  private static final int SEVERAL = 5;

  /** Limits of the questions asked of one folder. */
  private static final int MAX_ANSWERABLE = 40;

  private static final int MAX_UNANSWERABLE = 25;

  /** The draw of questions and articles is the same in each run. */
  private static final long SEED = 24;

  /**
   * A question to ask of folders.
   *
   * @param text the question
   * @param isWrittenFrom whether it was written from this article
   * @param isAnsweredBy whether this article answers it, also if it was written from another
   */
  record FolderQuestion(
      String text,
      Predicate<ArticlePassages> isWrittenFrom,
      Predicate<ArticlePassages> isAnsweredBy) {}

  /** Indexes articles with embeddings and calls a task. */
  interface FolderIndexer {
    void withSearcher(List<ArticlePassages> articles, Task task)
        throws EvaluationException, KnowledgeBaseException;

    /** What to do with the index. */
    interface Task {
      void accept(PassageSearcher searcher);
    }
  }

  private final String name;
  private final List<FolderQuestion> questions;
  private final FolderIndexer indexer;
  private final Random random = new Random(SEED);

  SmallFolderExamples(String name, List<FolderQuestion> questions, FolderIndexer indexer) {
    this.name = name;
    this.questions = questions;
    this.indexer = indexer;
  }

  /** A set of examples for each size of folder, with FAQ questions and without. */
  List<LabeledFeatures> collect(List<ArticlePassages> articles)
      throws EvaluationException, KnowledgeBaseException {
    List<LabeledFeatures> sets = new ArrayList<>();
    List<ArticlePassages> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, random);
    List<ArticlePassages> withoutFaq = shuffled.stream().map(ArticlePassages::withoutFaq).toList();
    boolean hasFaq = articles.stream().anyMatch(ArticlePassages::hasFaq);
    if (articles.size() > 1) {
      sets.add(collect("one article", 1, shuffled));
      if (hasFaq) {
        sets.add(collect("one article without FAQ", 1, withoutFaq));
      }
    }
    if (articles.size() > SEVERAL) {
      sets.add(collect("five articles", SEVERAL, shuffled));
      if (hasFaq) {
        sets.add(collect("five articles without FAQ", SEVERAL, withoutFaq));
      }
    }
    if (hasFaq) {
      sets.add(collect("all articles without FAQ", articles.size(), withoutFaq));
    }
    sets.removeIf(LabeledFeatures::hasSingleClass);
    return sets;
  }

  private LabeledFeatures collect(String size, int articleCount, List<ArticlePassages> articles)
      throws EvaluationException, KnowledgeBaseException {
    LabeledFeatures examples = LabeledFeatures.empty(name + ", " + size);
    for (int from = 0; from + articleCount <= articles.size(); from += articleCount) {
      List<ArticlePassages> folder = articles.subList(from, from + articleCount);
      boolean isWhole = articleCount == articles.size();
      List<FolderQuestion> answerable =
          draw(
              question -> folder.stream().anyMatch(question.isWrittenFrom()),
              isWhole ? questions.size() : MAX_ANSWERABLE);
      List<FolderQuestion> unanswerable =
          draw(
              question -> folder.stream().noneMatch(question.isAnsweredBy()),
              isWhole ? questions.size() : MAX_UNANSWERABLE);
      indexer.withSearcher(
          folder,
          searcher -> {
            Answerer answerer = new Answerer(searcher);
            answerable.forEach(each -> examples.collect(answerer, each.text(), Set.of(), true));
            unanswerable.forEach(each -> examples.collect(answerer, each.text(), Set.of(), false));
          });
    }
    return examples;
  }

  private List<FolderQuestion> draw(Predicate<FolderQuestion> condition, int limit) {
    List<FolderQuestion> drawn = new ArrayList<>(questions.stream().filter(condition).toList());
    Collections.shuffle(drawn, random);
    return drawn.subList(0, Math.min(limit, drawn.size()));
  }
}
