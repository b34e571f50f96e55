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

/** Analyses the passages of articles, and counts their words. For one thread. */
public final class PassageAnalyzer implements Closeable {
  /** Words counted before they are written down, which bounds memory to some 100 MB. */
  private static final int MOST_WORDS = 1_000_000;

  private final SinglePassAnalyzer analysis;
  private DocumentFrequencies words = new DocumentFrequencies();

  public PassageAnalyzer(TextAnalyzers analysis) {
    this.analysis = new SinglePassAnalyzer(analysis);
  }

  /** Analyses the passages of an article: its title and each of its headings once for all. */
  public List<TokenizedPassage> analyse(String title, List<Passage> passages) throws IOException {
    Map<String, AnalysedText> shared = new HashMap<>();
    List<TokenizedPassage> analysed = new ArrayList<>();
    for (Passage passage : passages) {
      List<String> titles = new ArrayList<>();
      titles.add(title);
      titles.addAll(passage.section());
      words.begin();
      List<TokenBuffer> above = new ArrayList<>();
      for (String text : titles) {
        AnalysedText known = shared.get(text);
        if (known == null) {
          known = analysis.read(text);
          shared.put(text, known);
        }
        above.add(counted(known));
      }
      List<TokenBuffer> own = new ArrayList<>();
      own.add(counted(analysis.read(passage.text())));
      List<TokenBuffer> asked = new ArrayList<>();
      for (String question : passage.asked()) {
        AnalysedText read = analysis.read(question);
        own.add(counted(read));
        asked.add(read.words());
      }
      List<TokenBuffer> offered =
          passage.section().isEmpty()
              ? List.of()
              : List.of(words(shared, title), words(shared, passage.section().getLast()));
      analysed.add(new TokenizedPassage(passage, above, own, asked, offered));
    }
    return analysed;
  }

  private static TokenBuffer words(Map<String, AnalysedText> known, String text) {
    return Optional.ofNullable(known.get(text)).orElseThrow().words();
  }

  private TokenBuffer counted(AnalysedText text) {
    words.add(text.words());
    return text.terms();
  }

  /** Whether there are so many words that those {@link #taken} are to be written now. */
  public boolean isFull() {
    return words.size() >= MOST_WORDS;
  }

  /** The words counted so far; counting begins anew. */
  public DocumentFrequencies taken() {
    DocumentFrequencies taken = words;
    words = new DocumentFrequencies();
    return taken;
  }

  @Override
  public void close() throws IOException {
    analysis.close();
  }
}
