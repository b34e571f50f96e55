package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.config.Settings;
import parley.corpus.CorpusReader;
import parley.corpus.model.Passage;
import parley.corpus.split.PassageSplitter;
import parley.evaluation.GoldenSet.AnswerLocation;
import parley.evaluation.GoldenSet.GoldenQuestion;

/** Checks the committed golden questions against the committed articles. */
class GoldenSetTest {
  @Test
  void everyExpectedAnswerIsInItsArticle() throws Exception {
    List<Passage> passages = passages();
    List<String> missing = new ArrayList<>();

    for (GoldenQuestion golden : GoldenSet.read(Path.of("src/test/resources/golden")).questions()) {
      for (AnswerLocation location : locations(golden)) {
        if (passages.stream().noneMatch(passage -> matches(location, passage))) {
          missing.add(golden.text() + ": " + location);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<AnswerLocation> locations(GoldenQuestion golden) {
    List<AnswerLocation> locations = new ArrayList<>(golden.alternatives());
    golden
        .article()
        .ifPresent(article ->
            locations.add(
                new AnswerLocation(
                    article, golden.section().orElseThrow(), golden.requiredTexts())));
    return locations;
  }

  private static boolean matches(AnswerLocation location, Passage passage) {
    return location.article().equals(passage.articleId())
        && passage.headingPath().contains(location.section())
        && location.requiredTexts().stream().allMatch(passage.text()::contains);
  }

  private static List<Passage> passages() throws Exception {
    Path folder = Path.of("corpus").toAbsolutePath();
    CorpusReader corpus =
        new CorpusReader(folder, new Settings.Corpus(folder, 1 << 21, "en"), List.of());
    List<Passage> passages = new ArrayList<>();
    corpus.readAll(
        corpus.list(),
        read -> passages.addAll(new PassageSplitter().split(read.article().orElseThrow())));
    return passages;
  }
}
