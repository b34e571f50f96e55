package parley.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/**
 * The intent of a question, detected once for all its hits.
 *
 * @param queryTermsByIndexTerm query terms by the index terms they match
 * @param totalIdf sum of the idf of all query terms
 * @param answerType expected answer type
 * @param questionTokens words of the question, which do not count as an answer
 * @param asksForLatest whether the latest information is asked for
 * @param isStatement whether it is not a question but a keyword query or a claim; English only
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
    AnswerType answerType = AnswerType.detect(query.normalizedText());
    return new QuestionIntent(
        queryTermsByIndexTerm,
        query.totalIdf(),
        answerType,
        AnswerType.tokenize(query.normalizedText()),
        RecencyIntent.asksForLatest(query.normalizedText()),
        !QUESTION_PATTERN.matcher(query.normalizedText()).find());
  }
}
