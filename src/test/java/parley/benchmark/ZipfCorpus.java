package parley.benchmark;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.text.Span;

/**
 * Synthetic articles whose word frequencies follow Zipf's law (exponent 1, 200,000 words), with
 * four sections of three passages of four sentences. Deterministic by article and question number.
 */
final class ZipfCorpus {
  /** Passages of each article. */
  static final int PASSAGES_PER_ARTICLE = 12;

  /** Number of topics; an article has one of them. */
  static final int TOPIC_COUNT = 4;

  private static final int SECTIONS_PER_ARTICLE = 4;
  private static final int SENTENCES_PER_PASSAGE = 4;
  private static final int VOCABULARY_SIZE = 200_000;

  /** The most frequent words play the part of stop words: no question has them. */
  private static final int STOP_WORD_COUNT = 100;

  private static final String[] SYLLABLES = {
    "ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze", "cha", "sho", "tri",
    "gra", "ple", "sku", "wo", "fen"
  };

  private ZipfCorpus() {}

  /** An article with its passages. */
  record SyntheticArticle(ArticleMetadata metadata, List<Passage> passages) {}

  static SyntheticArticle article(int number) {
    SplittableRandom random = new SplittableRandom(number);
    String id = "made/article-" + number;
    String topic = "topic-" + number % TOPIC_COUNT;
    ArticleMetadata metadata =
        ArticleMetadata.builder(id)
            .relativePath(id + ".md")
            .title("Article " + number + " " + words(random, 4))
            .asOf(Optional.of(LocalDate.of(2026, 6, 29)))
            .language("en")
            .topics(List.of(topic))
            .build();
    List<Passage> passages = new ArrayList<>();
    for (int section = 0; section < SECTIONS_PER_ARTICLE; section++) {
      List<String> heading = List.of(words(random, 4));
      for (int i = 0; i < PASSAGES_PER_ARTICLE / SECTIONS_PER_ARTICLE; i++) {
        passages.add(passage(random, id, passages.size(), heading, topic));
      }
    }
    return new SyntheticArticle(metadata, passages);
  }

  private static Passage passage(
      SplittableRandom random, String article, int ordinal, List<String> heading, String topic) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES_PER_PASSAGE; i++) {
      if (i > 0) {
        text.append(' ');
      }
      int start = text.length();
      String words = words(random, 12 + random.nextInt(12));
      text.append(Character.toUpperCase(words.charAt(0))).append(words, 1, words.length());
      text.append('.');
      sentences.add(new Span(start, text.length()));
    }
    return Passage.builder(article + "-" + ordinal, article)
        .ordinal(ordinal)
        .headingPath(heading)
        .topics(List.of(topic))
        .text(text.toString())
        .sentences(sentences)
        .build();
  }

  /**
   * Questions of four to eight words of one passage each, in its order, without the hundred most
   * frequent words. The passages are among the first thousand, so that indexes of every size get
   * the same questions.
   */
  static List<String> questions(int count) {
    Set<String> stopWords = new HashSet<>();
    for (int rank = 1; rank <= STOP_WORD_COUNT; rank++) {
      stopWords.add(spell(rank));
    }
    List<String> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SplittableRandom random = new SplittableRandom(-1L - i);
      Passage passage =
          article(random.nextInt(80)).passages().get(random.nextInt(PASSAGES_PER_ARTICLE));
      List<String> words = new ArrayList<>(List.of(passage.text().toLowerCase(ROOT).split("\\W+")));
      words.removeAll(stopWords);
      int wordCount = 4 + random.nextInt(5);
      while (words.size() > wordCount) {
        words.remove(random.nextInt(words.size()));
      }
      questions.add(String.join(" ", words));
    }
    return questions;
  }

  private static String words(SplittableRandom random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(word(random));
    }
    return words.toString();
  }

  /** A random word, its rank distributed by Zipf's law. */
  private static String word(SplittableRandom random) {
    return spell((long) Math.exp(random.nextDouble() * Math.log(VOCABULARY_SIZE)));
  }

  private static String spell(long rank) {
    StringBuilder word = new StringBuilder();
    for (long rest = rank; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[(int) (rest % SYLLABLES.length)]);
    }
    return word.toString();
  }
}
