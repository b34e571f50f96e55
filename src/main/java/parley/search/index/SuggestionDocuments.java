package parley.search.index;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * How suggestions are laid down in the index: by the beginnings of their words, and as a whole with
 * its short beginnings. A longer beginning of a whole is looked up among the wholes that begin so,
 * which are few; to index those too was a tenth of the time of indexing.
 */
public final class SuggestionDocuments {
  /** The longest beginning of a word kept; what is typed beyond it is not compared. */
  public static final int MAX_EDGE_NGRAM_LENGTH = 20;

  /** What is typed of a whole suggestion beyond it is not compared. */
  private static final int MAX_PREFIX_LENGTH = 40;

  /** The longest beginning of a whole suggestion that is a term of its own. */
  private static final int MAX_INDEXED_PREFIX_LENGTH = 12;

  private SuggestionDocuments() {}

  /** Kinds, by how likely they are what somebody types towards. */
  enum Kind {
    EVENT(0),
    ALIAS(1),
    HEADING(2),
    TITLE(3),
    EXAMPLE(4);

    private final int rank;

    Kind(int rank) {
      this.rank = rank;
    }
  }

  /**
   * A document for something that can be asked.
   *
   * @param kind what it is made from
   * @param topics the topics it belongs to
   * @param title the article's title
   * @param matchText the text that what is typed is compared with
   * @param question what is asked when it is chosen
   */
  static Document suggestionDocument(
      Kind kind, List<String> topics, String title, String matchText, String question) {
    Document document = new Document();
    document.add(new Field(IndexFields.EDGE_NGRAMS, matchText, IndexFields.DOCS_ONLY_TYPE));
    document.add(
        new Field(
            IndexFields.PREFIX,
            truncate(matchText, MAX_PREFIX_LENGTH),
            IndexFields.DOCS_ONLY_TYPE));
    if (kind != Kind.EVENT) {
      document.add(new Field(IndexFields.SUGGESTION_TERMS, matchText, IndexFields.DOCS_ONLY_TYPE));
    }
    document.add(new NumericDocValuesField(IndexFields.SUGGESTION_RANK, kind.rank));
    topics.forEach(topic ->
        document.add(new StringField(IndexFields.SUGGESTION_TOPIC, topic, Field.Store.NO)));
    Optional<String> topic = topics.stream().findFirst();
    Suggestion suggestion = new Suggestion(topic, title, question);
    document.add(new BinaryDocValuesField(IndexFields.SUGGESTION, RecordCodec.encode(suggestion)));
    return document;
  }

  /** The suggestions that begin with what is typed, folded. */
  public static Query prefixQuery(String foldedPrefix) {
    Term term = new Term(IndexFields.PREFIX, truncate(foldedPrefix, MAX_PREFIX_LENGTH));
    return foldedPrefix.codePointCount(0, foldedPrefix.length()) <= MAX_INDEXED_PREFIX_LENGTH
        ? new TermQuery(term)
        : new PrefixQuery(term);
  }

  /** The first so many characters of a text; folding does not make it shorter. */
  public static String truncate(String text, int maxLength) {
    int codePoints = text.codePointCount(0, text.length());
    return codePoints <= maxLength
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxLength));
  }

  /** Analyses {@link IndexFields#EDGE_NGRAMS} when indexing. */
  static Analyzer edgeNgramAnalyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer));
        return new TokenStreamComponents(
            tokenizer, new EdgeNGramTokenFilter(folded, 1, MAX_EDGE_NGRAM_LENGTH, false));
      }
    };
  }

  /** Analyses {@link IndexFields#PREFIX} when indexing. */
  static Analyzer prefixAnalyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new KeywordTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer));
        return new TokenStreamComponents(
            tokenizer, new EdgeNGramTokenFilter(folded, 1, MAX_INDEXED_PREFIX_LENGTH, true));
      }
    };
  }
}
