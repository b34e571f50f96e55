package parley.search.index.tokens;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.corpus.model.Passage;
import parley.search.analysis.TextAnalyzers;
import parley.search.index.tokens.SinglePassAnalyzer.AnalyzedText;

/** Analyses the passages of articles, and counts their words. For one thread. */
public final class PassageAnalyzer implements Closeable {
  /** Words counted before they are written down, which bounds memory to some 100 MB. */
  private static final int MAX_BUFFERED_TERMS = 1_000_000;

  private final SinglePassAnalyzer analyzer;
  private DocumentFrequencies documentFrequencies = new DocumentFrequencies();

  public PassageAnalyzer(TextAnalyzers analyzers) {
    this.analyzer = new SinglePassAnalyzer(analyzers);
  }

  /** Analyses the passages of an article: its title and each of its headings once for all. */
  public List<TokenizedPassage> analyze(String title, List<Passage> passages) throws IOException {
    Map<String, AnalyzedText> titleCache = new HashMap<>();
    List<TokenizedPassage> tokenizedPassages = new ArrayList<>();
    for (Passage passage : passages) {
      List<String> titles = new ArrayList<>();
      titles.add(title);
      titles.addAll(passage.section());
      documentFrequencies.startDocument();
      List<TokenBuffer> titleTokens = new ArrayList<>();
      for (String text : titles) {
        AnalyzedText analyzedTitle = titleCache.get(text);
        if (analyzedTitle == null) {
          analyzedTitle = analyzer.analyze(text);
          titleCache.put(text, analyzedTitle);
        }
        titleTokens.add(countTerms(analyzedTitle));
      }
      List<TokenBuffer> bodyTokens = new ArrayList<>();
      bodyTokens.add(countTerms(analyzer.analyze(passage.text())));
      List<TokenBuffer> faqKeys = new ArrayList<>();
      for (String question : passage.faqQuestions()) {
        AnalyzedText analyzedQuestion = analyzer.analyze(question);
        bodyTokens.add(countTerms(analyzedQuestion));
        faqKeys.add(analyzedQuestion.foldedTokens());
      }
      List<TokenBuffer> suggestionKeys =
          passage.section().isEmpty()
              ? List.of()
              : List.of(
                  foldedTokens(titleCache, title),
                  foldedTokens(titleCache, passage.section().getLast()));
      tokenizedPassages.add(
          new TokenizedPassage(passage, titleTokens, bodyTokens, faqKeys, suggestionKeys));
    }
    return tokenizedPassages;
  }

  private static TokenBuffer foldedTokens(Map<String, AnalyzedText> titleCache, String text) {
    return Optional.ofNullable(titleCache.get(text)).orElseThrow().foldedTokens();
  }

  private TokenBuffer countTerms(AnalyzedText text) {
    documentFrequencies.addTerms(text.foldedTokens());
    return text.terms();
  }

  /** Whether there are so many words that those {@link #drain} are to be written now. */
  public boolean isFull() {
    return documentFrequencies.size() >= MAX_BUFFERED_TERMS;
  }

  /** The words counted so far; counting begins anew. */
  public DocumentFrequencies drain() {
    DocumentFrequencies drained = documentFrequencies;
    documentFrequencies = new DocumentFrequencies();
    return drained;
  }

  @Override
  public void close() throws IOException {
    analyzer.close();
  }
}
