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
import org.apache.lucene.analysis.en.EnglishAnalyzer;
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
import parley.search.index.IndexFields;
import parley.text.Span;

/**
 * How text becomes terms. Names of the same thing become one term in questions and passages alike,
 * so that names of several words neither skew the statistics nor need anything special in a query.
 * Passages keep the words of such a name as well, so that each is found by itself too.
 */
public final class TextAnalyzers implements AutoCloseable {
  /** Keeps the end of a heading and the begin of the text from standing side by side. */
  public static final int GAP = 100;

  private final Analyzer folded = new Folded();
  private final Analyzer asked;
  private final Stemmed indexed;

  public TextAnalyzers(SynonymGroups variants) {
    this.asked = new Stemmed(synonyms(variants, false));
    this.indexed = new Stemmed(synonyms(variants, true));
  }

  /** Terms of passages: variants made one, stop words left out, stemmed. */
  public Analyzer indexed() {
    return indexed;
  }

  /** The same, of words that are folded already. */
  public TokenStream indexed(TokenStream words) {
    return indexed.terms(words);
  }

  /** The terms of a passage. */
  public List<AnalyzedTerm> indexedTerms(String text) {
    return termsOf(indexed, text);
  }

  /** The terms of a question. */
  public List<AnalyzedTerm> askedTerms(String text) {
    return termsOf(asked, text);
  }

  /** The folded words of a text. */
  public List<AnalyzedTerm> foldedWords(String text) {
    return termsOf(folded, text);
  }

  /** The folded words of a text with a space between. */
  public String foldedText(String text) {
    return foldedWords(text).stream().map(AnalyzedTerm::term).collect(Collectors.joining(" "));
  }

  private static List<AnalyzedTerm> termsOf(Analyzer analyzer, String text) {
    List<AnalyzedTerm> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(IndexFields.CONTENT, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        Span span = new Span(offset.startOffset(), offset.endOffset());
        words.add(new AnalyzedTerm(term.toString(), span, position));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the text is in memory
    }
    return words;
  }

  private SynonymMap synonyms(SynonymGroups variants, boolean keepWords) {
    SynonymMap.Builder builder = new SynonymMap.Builder(true);
    for (List<String> group : variants.groups()) {
      CharsRef canonical = oneTerm(group.getFirst());
      for (String name : group) {
        CharsRef words = separateTerms(name);
        if (canonical.length > 0 && words.length > 0 && !words.equals(canonical)) {
          builder.add(words, canonical, keepWords);
        }
      }
    }
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // built in memory
    }
  }

  private CharsRef oneTerm(String name) {
    return new CharsRef(
        String.join("_", foldedWords(name).stream().map(AnalyzedTerm::term).toList()));
  }

  private CharsRef separateTerms(String name) {
    String[] words = foldedWords(name).stream().map(AnalyzedTerm::term).toArray(String[]::new);
    return words.length == 0
        ? new CharsRef()
        : SynonymMap.Builder.join(words, new CharsRefBuilder());
  }

  @Override
  public void close() {
    folded.close();
    asked.close();
    indexed.close();
  }

  /** Words as written, folded; for the dictionary of words the index has seen. */
  public static TokenStream fold(Tokenizer words) {
    TokenStream stream = new EnglishPossessiveFilter(words);
    stream = new LowerCaseFilter(stream);
    stream = new ASCIIFoldingFilter(stream);
    return new AcronymNumberFilter(stream);
  }

  /** Words as written, folded. */
  private static final class Folded extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, fold(words));
    }
  }

  /** Terms to match. */
  private static final class Stemmed extends Analyzer {
    private final SynonymMap synonyms;

    Stemmed(SynonymMap synonyms) {
      this.synonyms = synonyms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, terms(fold(words)));
    }

    private TokenStream terms(TokenStream words) {
      TokenStream stream = words;
      if (synonyms.fst != null) {
        stream = new FlattenGraphFilter(new SynonymGraphFilter(stream, synonyms, false));
      }
      stream = new StopFilter(stream, EnglishAnalyzer.getDefaultStopSet());
      return new PorterStemFilter(stream);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
