package parley.search.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;

/**
 * Creates the documents of suggestions for autocompletion, and the queries that complete a prefix
 * to them. Indexed are edge n-grams of each word and short prefixes of the whole text; a longer
 * prefix becomes a prefix query. See src/docs/decisions/0003-indexing-pipeline.md.
 */
public final class SuggestionDocuments {
  /** Longest edge n-gram of a word, in characters; the rest of a longer word is ignored. */
  public static final int MAX_EDGE_NGRAM_LENGTH = 20;

  /** Characters of a whole prefix that are compared; the rest is ignored. */
  private static final int MAX_PREFIX_LENGTH = 40;

  /** Longest prefix of the whole text that is a term of its own. */
  private static final int MAX_INDEXED_PREFIX_LENGTH = 12;

  private SuggestionDocuments() {}

  /** What a suggestion is made from, ranked by how likely it is to be meant. */
  enum Kind {
    EVENT(0),
    ALIAS(1),
    HEADING(2),
    TITLE(3),
    EXAMPLE(4),
    STARTER(5);

    private final int rank;

    Kind(int rank) {
      this.rank = rank;
    }
  }

  /** Text of an article that becomes a suggestion for the article as a whole. */
  private record Source(Kind kind, String text) {}

  private static Stream<Source> sources(ArticleMetadata metadata) {
    return Stream.of(
            Stream.of(new Source(Kind.TITLE, metadata.title())),
            metadata.examples().stream().map(example -> new Source(Kind.EXAMPLE, example)),
            metadata.aliases().stream().map(alias -> new Source(Kind.ALIAS, alias)),
            metadata.events().stream().map(event -> new Source(Kind.EVENT, event.title())))
        .flatMap(each -> each);
  }

  /** The texts of an article that are suggested for the article as a whole. */
  static Stream<String> texts(ArticleMetadata metadata) {
    return sources(metadata).map(Source::text);
  }

  /** The suggestions of an article: its title, examples, aliases and events, and its headings. */
  static List<Document> of(ArticleMetadata metadata, List<Passage> passages) {
    Set<String> topics = new LinkedHashSet<>(metadata.topics());
    passages.forEach(passage -> topics.addAll(passage.topics()));
    List<String> articleTopics = List.copyOf(topics);
    String title = metadata.title();
    List<Document> documents = new ArrayList<>();
    sources(metadata)
        .map(
            each -> suggestionDocument(each.kind(), articleTopics, title, each.text(), each.text()))
        .forEach(documents::add);
    Set<List<String>> seenSections = new LinkedHashSet<>();
    for (Passage passage : passages) {
      if (!passage.headingPath().isEmpty() && seenSections.add(passage.headingPath())) {
        String heading = passage.headingPath().getLast();
        documents.add(
            suggestionDocument(
                Kind.HEADING, passage.topics(), title, heading, title + ": " + heading));
      }
    }
    return documents;
  }

  /** The questions to offer before anything is asked. */
  static List<Document> ofStarters(List<Suggestion> starters) {
    return starters.stream()
        .map(starter ->
            suggestionDocument(
                Kind.STARTER,
                starter.topic().stream().toList(),
                starter.title(),
                starter.question(),
                starter.question()))
        .toList();
  }

  /**
   * The document of a suggestion.
   *
   * @param topics names of its topics
   * @param title title of the article
   * @param matchText the text that prefixes are compared with
   * @param question the text that is asked when it is chosen
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

  /** Finds the questions that are offered before anything is asked. */
  public static Query starterQuery() {
    return NumericDocValuesField.newSlowExactQuery(IndexFields.SUGGESTION_RANK, Kind.STARTER.rank);
  }

  /** Finds the suggestions that begin with a folded prefix. */
  public static Query prefixQuery(String foldedPrefix) {
    Term term = new Term(IndexFields.PREFIX, truncate(foldedPrefix, MAX_PREFIX_LENGTH));
    return foldedPrefix.codePointCount(0, foldedPrefix.length()) <= MAX_INDEXED_PREFIX_LENGTH
        ? new TermQuery(term)
        : new PrefixQuery(term);
  }

  /** The first {@code maxLength} code points of a text. */
  public static String truncate(String text, int maxLength) {
    int codePoints = text.codePointCount(0, text.length());
    return codePoints <= maxLength
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxLength));
  }

  /** Analyzes {@link IndexFields#EDGE_NGRAMS} at index time. */
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

  /** Analyzes {@link IndexFields#PREFIX} at index time. */
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
