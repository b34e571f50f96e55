package parley.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import parley.text.Span;

/**
 * The analyzers that turn text into terms. Synonyms become one canonical term in queries and
 * passages alike, so that multi-word names neither skew term statistics nor need phrase queries.
 * Passages keep the words of such a name as well, so that each matches by itself. Safe for use by
 * many threads.
 */
public final class TextAnalyzers implements AutoCloseable {
  /** Keeps the end of a heading and the beginning of the text from being adjacent. */
  public static final int POSITION_INCREMENT_GAP = 100;

  /** The analyzers treat all fields alike. */
  private static final String ANY_FIELD = "";

  private final Analyzer foldingAnalyzer = new FoldingAnalyzer();
  private final Analyzer queryAnalyzer;
  private final StemmingAnalyzer indexAnalyzer;

  /** Builds the analyzers with these synonyms. */
  public TextAnalyzers(SynonymGroups synonyms) {
    this.queryAnalyzer = new StemmingAnalyzer(buildSynonymMap(synonyms, false), false);
    this.indexAnalyzer = new StemmingAnalyzer(buildSynonymMap(synonyms, true), true);
  }

  /** The analyzer of passages: folds, adds canonical synonyms, drops stop words and stems. */
  public Analyzer indexAnalyzer() {
    return indexAnalyzer;
  }

  /** The stages of {@link #indexAnalyzer} that follow folding. */
  public TokenStream indexTokenStream(TokenStream foldedTokens) {
    return indexAnalyzer.stem(foldedTokens);
  }

  /** The terms of a text as it is indexed. */
  public List<AnalyzedTerm> indexTerms(String text) {
    return analyze(indexAnalyzer, text);
  }

  /** The terms of a query: synonyms are replaced by the canonical term. */
  public List<AnalyzedTerm> queryTerms(String text) {
    return analyze(queryAnalyzer, text);
  }

  /** The words of a text, folded but not stemmed. */
  public List<AnalyzedTerm> foldedWords(String text) {
    return analyze(foldingAnalyzer, text);
  }

  /** The folded words of a text, joined by spaces. */
  public String foldedText(String text) {
    return foldedWords(text).stream().map(AnalyzedTerm::term).collect(Collectors.joining(" "));
  }

  private static List<AnalyzedTerm> analyze(Analyzer analyzer, String text) {
    List<AnalyzedTerm> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(ANY_FIELD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        Span span = new Span(offset.startOffset(), offset.endOffset());
        terms.add(new AnalyzedTerm(term.toString(), span, position));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the text is in memory
    }
    return terms;
  }

  private SynonymMap buildSynonymMap(SynonymGroups synonyms, boolean includeOriginal) {
    SynonymMap.Builder builder = new SynonymMap.Builder(true);
    for (List<String> group : synonyms.groups()) {
      CharsRef canonical = canonicalTerm(group.getFirst());
      for (String name : group) {
        CharsRef synonym = termSequence(name);
        if (canonical.length > 0 && synonym.length > 0 && !synonym.equals(canonical)) {
          builder.add(synonym, canonical, includeOriginal);
        }
      }
    }
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // built in memory
    }
  }

  private CharsRef canonicalTerm(String name) {
    return new CharsRef(
        String.join("_", foldedWords(name).stream().map(AnalyzedTerm::term).toList()));
  }

  private CharsRef termSequence(String name) {
    String[] terms = foldedWords(name).stream().map(AnalyzedTerm::term).toArray(String[]::new);
    return terms.length == 0
        ? new CharsRef()
        : SynonymMap.Builder.join(terms, new CharsRefBuilder());
  }

  @Override
  public void close() {
    foldingAnalyzer.close();
    queryAnalyzer.close();
    indexAnalyzer.close();
  }

  /** Folds tokens: strips possessives, case, accents and the points of acronyms. */
  public static TokenStream fold(Tokenizer tokenizer) {
    TokenStream stream = new EnglishPossessiveFilter(tokenizer);
    stream = new LowerCaseFilter(stream);
    stream = new ASCIIFoldingFilter(stream);
    return new AcronymNumberFilter(stream);
  }

  /** Folds only. */
  private static final class FoldingAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(tokenizer, fold(tokenizer));
    }
  }

  /** Folds, resolves synonyms, drops stop words and stems. */
  private static final class StemmingAnalyzer extends Analyzer {
    private final SynonymMap synonyms;
    private final boolean isOfPassages;

    /**
     * @param isOfPassages whether ordinals and dates are to be written as questions have them
     */
    StemmingAnalyzer(SynonymMap synonyms, boolean isOfPassages) {
      this.synonyms = synonyms;
      this.isOfPassages = isOfPassages;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      return new TokenStreamComponents(tokenizer, stem(fold(tokenizer)));
    }

    private TokenStream stem(TokenStream foldedTokens) {
      TokenStream stream = foldedTokens;
      if (synonyms.fst != null) {
        stream = new FlattenGraphFilter(new SynonymGraphFilter(stream, synonyms, false));
      }
      if (isOfPassages) {
        stream = new WrittenFormFilter(stream);
      }
      stream = new StopFilter(stream, StopWords.ENGLISH);
      return new PorterStemFilter(stream);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return POSITION_INCREMENT_GAP;
    }
  }
}
