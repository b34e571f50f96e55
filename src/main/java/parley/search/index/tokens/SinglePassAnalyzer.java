package parley.search.index.tokens;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import parley.search.analysis.TextAnalyzers;

/**
 * Analyzes a text once for all fields: the folded words are recorded on the way to the index terms.
 * Not thread-safe. See src/docs/decisions/0003-indexing-pipeline.md.
 */
final class SinglePassAnalyzer implements Closeable {
  private final Tokenizer tokenizer = new StandardTokenizer();
  private final RecordingFilter recorder;
  private final TokenStream stream;
  private final TermToBytesRefAttribute term;
  private final PositionIncrementAttribute positionIncrement;

  SinglePassAnalyzer(TextAnalyzers analyzers) {
    this.recorder = new RecordingFilter(TextAnalyzers.fold(tokenizer));
    this.stream = analyzers.indexTokenStream(recorder);
    this.term = stream.getAttribute(TermToBytesRefAttribute.class);
    this.positionIncrement = stream.addAttribute(PositionIncrementAttribute.class);
  }

  /**
   * The tokens of a text.
   *
   * @param terms the index terms: folded, synonyms resolved, stemmed
   * @param foldedTokens the words, folded only
   */
  record AnalyzedText(TokenBuffer terms, TokenBuffer foldedTokens) {}

  /** Analyzes a text. */
  AnalyzedText analyze(String text) throws IOException {
    TokenBuffer terms = new TokenBuffer();
    recorder.tokens = new TokenBuffer();
    tokenizer.setReader(new StringReader(text));
    stream.reset();
    while (stream.incrementToken()) {
      terms.add(term.getBytesRef(), positionIncrement.getPositionIncrement());
    }
    stream.end();
    terms.setTrailingPositionIncrement(positionIncrement.getPositionIncrement());
    stream.close();
    return new AnalyzedText(terms, recorder.tokens);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** Records the tokens that pass through. */
  private static final class RecordingFilter extends TokenFilter {
    private final TermToBytesRefAttribute term = getAttribute(TermToBytesRefAttribute.class);
    private TokenBuffer tokens = new TokenBuffer();

    RecordingFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      tokens.add(term.getBytesRef(), 1);
      return true;
    }
  }
}
