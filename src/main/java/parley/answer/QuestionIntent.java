package parley.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/**
 * What is looked for in the passages found for a question, worked out once for all of them.
 *
 * @param queryTermsByIndexTerm words of the question by the terms they match
 * @param totalIdf weight of all words together
 * @param answerType the kind of answer asked for
 * @param questionTokens words of the question, which are no answer
 * @param asksForLatest whether the latest there is is asked for
 * @param isStatement whether nothing is asked: a subject is named or a claim made. English only
 */
record QuestionIntent(
    Map<String, QueryTerm> queryTermsByIndexTerm,
    double totalIdf,
    AnswerType answerType,
    Set<String> questionTokens,
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
    AnswerType answerType = AnswerType.detect(query.text());
    return new QuestionIntent(
        queryTermsByIndexTerm,
        query.totalIdf(),
        answerType,
        AnswerType.tokenize(query.text()),
        RecencyIntent.asksForLatest(query.text()),
        !QUESTION_PATTERN.matcher(query.text()).find());
  }
}
