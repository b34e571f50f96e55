package parley.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.answer.Answer.AboutBot;
import parley.answer.Answer.Answered;
import parley.answer.Answer.Certainty;
import parley.answer.Answer.NotCovered;
import parley.answer.Answer.Unclear;
import parley.answer.conversation.SmallTalk;
import parley.search.PassageSearcher;
import parley.search.index.SearchFilter;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.text.Stopwatch;

/** Answers questions from one index. Thread-safe. */
public final class Answerer {
  /** Hits considered per passage shown, since near-duplicates and irrelevant ones are dropped. */
  private static final int HITS_PER_PASSAGE = 5;

  /** Hits of which one must answer where the first had to give way. */
  private static final int MAX_CLOSEST_HITS = 3;

  private final PassageSearcher searcher;
  private final RelatedQuestions relatedQuestions;
  private final ArticlesEnd articlesEnd;
  private final CitationBuilder citationBuilder;
  private final QuestionReader questionReader;
  private final EventAnswers eventAnswers;
  private final AnswerabilityClassifier classifier = new AnswerabilityClassifier();

  public Answerer(PassageSearcher searcher) {
    this.searcher = searcher;
    this.relatedQuestions = new RelatedQuestions(searcher);
    this.articlesEnd = new ArticlesEnd(searcher);
    this.citationBuilder = new CitationBuilder(searcher.store());
    this.questionReader = new QuestionReader(searcher);
    this.eventAnswers = new EventAnswers(searcher, citationBuilder);
  }

  /** Answers a question from all articles. */
  public Answer answer(Question question) {
    return answer(question, Set.of());
  }

  /**
   * Answers a question as if some articles did not exist.
   *
   * @param excludedArticleIds ids of these articles
   */
  public Answer answer(Question question, Set<String> excludedArticleIds) {
    Stopwatch stopwatch = Stopwatch.start();
    SearchFilter filter = new SearchFilter(question.topic(), excludedArticleIds);
    AnalyzedQuery query = questionReader.analyze(question.text(), filter);
    Optional<SmallTalk.Reply> smallTalk = questionReader.smallTalk(question.text(), query, filter);
    if (smallTalk.isPresent()) {
      return new AboutBot(question, smallTalk.get(), query.ranking(), stopwatch.elapsed());
    }
    Optional<EventAnswers.Found> events = eventAnswers.find(question, query, excludedArticleIds);
    if (events.isPresent()) {
      return events
          .get()
          .toAnswer(question, query, relatedQuestions.similarTo(question, query), stopwatch);
    }
    Optional<String> didYouMean = query.didYouMean();
    int limit = question.passageLimit() * HITS_PER_PASSAGE;
    RerankedCandidates candidates = new RerankedCandidates(searcher, query, filter, limit);
    if (candidates.isUnclear()) {
      return new Unclear(
          question,
          didYouMean,
          relatedQuestions.starters(question, query),
          query.ranking(),
          stopwatch.elapsed());
    }
    Optional<LocalDate> lastDay = articlesEnd.before(query, candidates);
    Optional<Certainty> certainty =
        lastDay.isPresent() ? Optional.of(Certainty.CLOSEST) : certainty(query, candidates);
    if (certainty.isEmpty()) {
      return new NotCovered(
          question,
          didYouMean,
          relatedQuestions.fallbacks(question, query),
          query.ranking(),
          stopwatch.elapsed());
    }
    List<CitedPassage> passages =
        lastDay
            .map(day ->
                selectPassages(
                    question, candidates, ArticlesEnd.newestFirst(candidates, day).stream()))
            .orElseGet(() -> relevantPassages(question, query, candidates));
    return new Answered(
        question,
        certainty.get(),
        passages,
        Optional.empty(),
        didYouMean,
        relatedQuestions.similarTo(question, query),
        query.ranking(),
        stopwatch.elapsed(),
        lastDay);
  }

  /**
   * The certainty that the hits answer; empty if they do not. Where a passage had to give way to
   * one that meets the question's conditions, the next ones may still be the closest.
   */
  private Optional<Certainty> certainty(AnalyzedQuery query, RerankedCandidates candidates) {
    return candidates.hits().stream()
        .findFirst()
        .flatMap(best ->
            classifier
                .classify(query, best, candidates)
                .map(certainty -> candidates.allowSure(best) ? certainty : Certainty.CLOSEST))
        .or(() ->
            candidates.hits().stream()
                .limit(query.conditions().isEmpty() ? 0 : MAX_CLOSEST_HITS)
                .filter(hit -> classifier.classify(query, hit, candidates).isPresent())
                .findFirst()
                .map(_ -> Certainty.CLOSEST));
  }

  /** The dated events, of which some questions ask for a list or a count. */
  public EventAnswers events() {
    return eventAnswers;
  }

  /** A passage by its id, highlighted for a question; empty if the index does not hold it. */
  public Optional<CitedPassage> cite(String id, String question) {
    AnalyzedQuery query = questionReader.analyze(question, SearchFilter.MATCH_ALL);
    OptionalInt docId = searcher.store().docId(id);
    if (docId.isEmpty()) {
      return Optional.empty();
    }
    Candidate candidate =
        Candidate.analyze(searcher, query, QuestionIntent.detect(query), docId.getAsInt());
    return Optional.of(citationBuilder.cite(1, 0, candidate));
  }

  /** The passages to show if answerability is not checked. */
  public List<CitedPassage> topPassages(Question question) {
    AnalyzedQuery query = searcher.analyze(question.text());
    int limit = question.passageLimit() * HITS_PER_PASSAGE;
    SearchFilter filter = new SearchFilter(question.topic(), Set.of());
    RerankedCandidates candidates = new RerankedCandidates(searcher, query, filter, limit);
    return selectPassages(question, candidates, topHits(question, candidates));
  }

  /** The reranked hits of a question, whether or not they answer it. */
  public List<ScoredPassage> rank(String question, int limit) {
    AnalyzedQuery query = searcher.analyze(question);
    return new RerankedCandidates(searcher, query, SearchFilter.MATCH_ALL, limit).hits();
  }

  /** The answer sentence of the best passage, answerable or not; empty text if nothing is found. */
  public String highlightedSentence(String question) {
    RerankedCandidates candidates =
        new RerankedCandidates(searcher, searcher.analyze(question), SearchFilter.MATCH_ALL, 1);
    return candidates.hits().stream()
        .findFirst()
        .map(candidates::candidate)
        .map(best ->
            Highlighter.answerSentences(best).stream()
                .map(span -> span.substring(best.passage().text()))
                .collect(Collectors.joining(" ")))
        .orElse("");
  }

  /**
   * Predicts whether the corpus answers a question; for evaluation.
   *
   * @param excludedArticleIds ids of articles to ignore
   */
  public AnswerabilityPrediction predictAnswerability(
      Question question, Set<String> excludedArticleIds) {
    SearchFilter filter = new SearchFilter(question.topic(), excludedArticleIds);
    AnalyzedQuery query = questionReader.analyze(question.text(), filter);
    RerankedCandidates candidates = new RerankedCandidates(searcher, query, filter, 1);
    if (candidates.isUnclear()
        || questionReader.smallTalk(question.text(), query, filter).isPresent()) {
      return AnswerabilityPrediction.NOTHING_FOUND;
    }
    return candidates.hits().stream()
        .findFirst()
        .map(best ->
            new AnswerabilityPrediction(
                certainty(query, candidates).isPresent(),
                classifier.confidence(query, best, candidates)))
        .orElse(AnswerabilityPrediction.NOTHING_FOUND);
  }

  /**
   * The answerability features of the best passage; for training.
   *
   * @param excludedArticleIds ids of articles to ignore
   * @return empty if nothing is found, or without embeddings
   */
  public Optional<AnswerabilityFeatures> answerabilityFeatures(
      String question, Set<String> excludedArticleIds) {
    AnalyzedQuery query = searcher.analyze(question);
    RerankedCandidates candidates =
        new RerankedCandidates(
            searcher, query, new SearchFilter(Optional.empty(), excludedArticleIds), 1);
    return candidates.hits().stream()
        .findFirst()
        .flatMap(hit -> classifier.features(query, hit, candidates));
  }

  /** The passages to show of an answerable question: the best hit and all relevant enough. */
  private List<CitedPassage> relevantPassages(
      Question question, AnalyzedQuery query, RerankedCandidates candidates) {
    ScoredPassage best = candidates.hits().getFirst();
    Stream<ScoredPassage> relevantHits =
        topHits(question, candidates)
            .filter(hit -> hit.equals(best) || classifier.isRelevantEnough(query, hit, candidates));
    return selectPassages(question, candidates, relevantHits);
  }

  private static Stream<ScoredPassage> topHits(Question question, RerankedCandidates candidates) {
    return candidates.hits().stream().limit((long) question.passageLimit() * HITS_PER_PASSAGE);
  }

  private List<CitedPassage> selectPassages(
      Question question, RerankedCandidates candidates, Stream<ScoredPassage> hits) {
    NearDuplicateFilter nearDuplicateFilter = new NearDuplicateFilter();
    List<CitedPassage> passages = new ArrayList<>();
    candidates
        .displayOrder(hits)
        .filter(hit -> nearDuplicateFilter.acceptIfNovel(candidates.candidate(hit)))
        .limit(question.passageLimit())
        .forEachOrdered(hit -> {
          int rank = passages.size() + 1;
          passages.add(citationBuilder.cite(rank, hit.score(), candidates.candidate(hit)));
        });
    return passages;
  }
}
