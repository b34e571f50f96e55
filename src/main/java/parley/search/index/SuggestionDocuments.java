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
  public static final int LONGEST_WORD = 20;

  /** What is typed of a whole suggestion beyond it is not compared. */
  private static final int LONGEST_START = 40;

  /** The longest beginning of a whole suggestion that is a term of its own. */
  private static final int SHORT_START = 12;

  private SuggestionDocuments() {}

  /** Kinds, by how likely they are what somebody types towards. */
  enum Kind {
    EVENT(0),
    ALIAS(1),
    HEADING(2),
    TITLE(3),
    EXAMPLE(4);

    private final int likelihood;

    Kind(int likelihood) {
      this.likelihood = likelihood;
    }
  }

  /**
   * A document for something that can be asked.
   *
   * @param kind what it is made from
   * @param topics the topics it belongs to
   * @param title the article's title
   * @param matched the text that what is typed is compared with
   * @param question what is asked when it is chosen
   */
  static Document document(
      Kind kind, List<String> topics, String title, String matched, String question) {
    Document document = new Document();
    document.add(new Field(IndexFields.BEGINNINGS, matched, TermsOnly.TYPE));
    document.add(new Field(IndexFields.START, cut(matched, LONGEST_START), TermsOnly.TYPE));
    if (kind != Kind.EVENT) {
      document.add(new Field(IndexFields.SUGGESTED, matched, TermsOnly.TYPE));
    }
    document.add(new NumericDocValuesField(IndexFields.KIND, kind.likelihood));
    topics.forEach(
        topic -> document.add(new StringField(IndexFields.SUGGESTED_TOPIC, topic, Field.Store.NO)));
    Optional<String> topic = topics.stream().findFirst();
    Suggestion suggested = new Suggestion(topic, title, question);
    document.add(new BinaryDocValuesField(IndexFields.SUGGESTION, RecordCodec.write(suggested)));
    return document;
  }

  /** The suggestions that begin with what is typed, folded. */
  public static Query start(String typed) {
    Term term = new Term(IndexFields.START, cut(typed, LONGEST_START));
    return typed.codePointCount(0, typed.length()) <= SHORT_START
        ? new TermQuery(term)
        : new PrefixQuery(term);
  }

  /** The first so many characters of a text; folding does not make it shorter. */
  public static String cut(String text, int longest) {
    int points = text.codePointCount(0, text.length());
    return points <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
  }

  /** Analyses {@link IndexFields#BEGINNINGS} when indexing. */
  static Analyzer beginnings() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(
            words, new EdgeNGramTokenFilter(folded, 1, LONGEST_WORD, false));
      }
    };
  }

  /** Analyses {@link IndexFields#START} when indexing. */
  static Analyzer start() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer whole = new KeywordTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(whole));
        return new TokenStreamComponents(
            whole, new EdgeNGramTokenFilter(folded, 1, SHORT_START, true));
      }
    };
  }
}
