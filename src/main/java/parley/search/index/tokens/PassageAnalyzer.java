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

/** Analyzes the passages of articles and counts document frequencies. Not thread-safe. */
public final class PassageAnalyzer implements Closeable {
  /** Distinct terms counted before they are written; bounds memory to about 100 MB. */
  private static final int MAX_BUFFERED_TERMS = 1_000_000;

  private final SinglePassAnalyzer analyzer;
  private DocumentFrequencies documentFrequencies = new DocumentFrequencies();

  /** Analyzes with these analyzers. */
  public PassageAnalyzer(TextAnalyzers analyzers) {
    this.analyzer = new SinglePassAnalyzer(analyzers);
  }

  /** Analyzes the passages of an article, its title and headings only once. */
  public List<TokenizedPassage> analyze(String title, List<Passage> passages) throws IOException {
    Map<String, AnalyzedText> titleCache = new HashMap<>();
    List<TokenizedPassage> tokenizedPassages = new ArrayList<>();
    for (Passage passage : passages) {
      List<String> titles = new ArrayList<>();
      titles.add(title);
      titles.addAll(passage.headingPath());
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
          passage.headingPath().isEmpty()
              ? List.of()
              : List.of(
                  foldedTokens(titleCache, title),
                  foldedTokens(titleCache, passage.headingPath().getLast()));
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

  /** Whether the counts should be drained and written now. */
  public boolean isFull() {
    return documentFrequencies.size() >= MAX_BUFFERED_TERMS;
  }

  /** Returns the counts so far and starts over. */
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
