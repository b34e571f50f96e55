package parley.search.analysis;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * The stop words of the index and of queries. With those of the index, raise the version in {@code
 * text.IndexVersions}.
 */
public final class StopWords {
  /** Lucene's English stop words, dropped from passages and queries before stemming. */
  static final CharArraySet ENGLISH = EnglishAnalyzer.getDefaultStopSet();

  /** Question and politeness words as they are after stemming, dropped from queries only. */
  public static final Set<String> STEMMED_QUESTION_WORDS =
      Set.of(
          "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "do", "doe",
          "did", "done", "ha", "have", "had", "were", "been", "can", "could", "would", "should",
          "me", "i", "you", "we", "he", "she", "hi", "her", "tell", "pleas", "about", "from", "ani",
          "some", "than");

  /** Words, after stemming, that say little without another one: "what did he say happened". */
  public static final Set<String> LIGHT_WORDS =
      Set.of(
          "sai", "said", "happen", "mean", "make", "made", "take", "took", "give", "gave", "get",
          "got", "go", "went", "come", "came", "know", "think", "want", "thing", "peopl", "person",
          "latest", "new", "now", "todai", "last", "first", "next", "much", "mani", "long", "year",
          "month", "week", "dai", "time", "date", "place", "name", "us", "again", "still", "ever");

  private StopWords() {}
}
