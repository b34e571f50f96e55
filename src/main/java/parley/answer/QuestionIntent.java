package parley.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import parley.answer.condition.ActorCheck;
import parley.answer.type.AnswerType;
import parley.answer.type.ExpectedAnswer;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/**
 * The intent of a question, detected once for all its hits.
 *
 * @param queryTermsByIndexTerm query terms by the index terms they match
 * @param totalIdf sum of the idf of all query terms
 * @param expectedAnswer the kind of answer asked for
 * @param actorCheck who acts in it
 * @param asksForLatest whether the latest information is asked for
 * @param isStatement whether it is not a question but a keyword query or a claim; English only
 */
record QuestionIntent(
    Map<String, QueryTerm> queryTermsByIndexTerm,
    double totalIdf,
    ExpectedAnswer expectedAnswer,
    ActorCheck actorCheck,
    boolean asksForLatest,
    boolean isStatement) {
  private static final Pattern QUESTION_PATTERN =
      Pattern.compile(
          "\\?|\\b(who(m|se)?|what|which|when|where|why|how)s?\\b|^\\W*(is|are|was|were|do|does"
              + "|did|has|have|had|can|could|will|would|should|may|might|must)(n['’]?t)?\\b",
          Pattern.CASE_INSENSITIVE);

  static QuestionIntent detect(AnalyzedQuery query) {
    Map<String, QueryTerm> queryTermsByIndexTerm = new HashMap<>();
    query
        .terms()
        .forEach(queryTerm ->
            queryTerm.indexTerms().forEach(term -> queryTermsByIndexTerm.put(term, queryTerm)));
    String question = query.normalizedText();
    ExpectedAnswer expectedAnswer = ExpectedAnswer.of(question);
    return new QuestionIntent(
        queryTermsByIndexTerm,
        query.totalIdf(),
        expectedAnswer,
        new ActorCheck(query),
        RecencyIntent.asksForLatest(question),
        expectedAnswer.type() == AnswerType.UNKNOWN && !QUESTION_PATTERN.matcher(question).find());
  }

  /** Whether nothing but names and numbers is looked for. */
  boolean hasNamesOnly() {
    return queryTermsByIndexTerm.values().stream().allMatch(QueryTerm::isNameOrNumber);
  }
}
