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
 * @param words words of the question by the terms they match
 * @param weight weight of all words together
 * @param kind the kind of answer asked for
 * @param said words of the question, which are no answer
 * @param latest whether the latest there is is asked for
 * @param statement whether nothing is asked: a subject is named or a claim made. English only
 */
record QuestionIntent(
    Map<String, QueryTerm> words,
    double weight,
    AnswerType kind,
    Set<String> said,
    boolean latest,
    boolean statement) {
  private static final Pattern ASKING =
      Pattern.compile(
          "\\?|\\b(who(m|se)?|what|which|when|where|why|how)s?\\b|^\\W*(is|are|was|were|do|does"
              + "|did|has|have|had|can|could|will|would|should|may|might|must)(n['’]?t)?\\b",
          Pattern.CASE_INSENSITIVE);

  static QuestionIntent by(AnalyzedQuery question) {
    Map<String, QueryTerm> words = new HashMap<>();
    question.terms().forEach(word -> word.indexTerms().forEach(term -> words.put(term, word)));
    AnswerType kind = AnswerType.of(question.text());
    return new QuestionIntent(
        words,
        question.totalIdf(),
        kind,
        AnswerType.words(question.text()),
        RecencyIntent.isAsked(question.text()),
        !ASKING.matcher(question.text()).find());
  }
}
