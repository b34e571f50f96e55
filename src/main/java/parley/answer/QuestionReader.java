package parley.answer;

import java.util.Optional;
import parley.answer.conversation.FollowUpQuestion;
import parley.answer.conversation.SmallTalk;
import parley.search.PassageSearcher;
import parley.search.index.SearchFilter;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;

/** Reads what was typed: small talk, a question with a greeting, or one that was completed. */
final class QuestionReader {
  private final PassageSearcher searcher;

  QuestionReader(PassageSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Analyzes a question without its greeting and, if it was completed from the one before, in one
   * piece. A question that the corpus has word for word stays as it is.
   */
  AnalyzedQuery analyze(String typed, SearchFilter filter) {
    AnalyzedQuery query = searcher.analyze(typed);
    String asked = FollowUpQuestion.searchText(SmallTalk.withoutGreeting(typed));
    return asked.equals(typed) || isFaqQuestion(query, filter) ? query : searcher.analyze(asked);
  }

  /**
   * The reply to small talk; empty for a question to the articles, which may be one that looks like
   * small talk.
   */
  Optional<SmallTalk.Reply> smallTalk(String typed, AnalyzedQuery query, SearchFilter filter) {
    boolean isKnown =
        query.terms().stream().anyMatch(term -> term.match() == QueryTerm.Match.IN_INDEX);
    return SmallTalk.match(typed)
        .or(() -> isKnown ? Optional.empty() : SmallTalk.guess(typed))
        .filter(_ -> !isFaqQuestion(query, filter));
  }

  private boolean isFaqQuestion(AnalyzedQuery query, SearchFilter filter) {
    return !searcher.exactFaqMatches(query, filter).isEmpty();
  }
}
