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
 * Analyses a text for all fields at once: its words on the way to its terms. For one thread.
 * Analysing it for each field, and titles and headings for each passage, was 3 % of the time of
 * indexing.
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

  AnalysedText analyze(String text) throws IOException {
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
    return new AnalysedText(terms, recorder.tokens);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  /** Keeps what passes by. */
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
