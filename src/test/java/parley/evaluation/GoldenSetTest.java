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
import parley.evaluation.GoldenSet.Golden;
import parley.evaluation.GoldenSet.Place;

/** The committed golden questions, held against the committed articles. */
class GoldenSetTest {
  @Test
  void everyAnswerStandsWhereItsQuestionSays() throws Exception {
    List<Passage> passages = passages();
    List<String> missing = new ArrayList<>();

    for (Golden golden : GoldenSet.read(Path.of("src/test/resources/golden")).questions()) {
      for (Place place : places(golden)) {
        if (passages.stream().noneMatch(passage -> stands(place, passage))) {
          missing.add(golden.text() + ": " + place);
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<Place> places(Golden golden) {
    List<Place> places = new ArrayList<>(golden.also());
    golden
        .article()
        .ifPresent(article ->
            places.add(new Place(article, golden.section().orElseThrow(), golden.contains())));
    return places;
  }

  private static boolean stands(Place place, Passage passage) {
    return place.article().equals(passage.article())
        && passage.section().contains(place.section())
        && place.contains().stream().allMatch(passage.text()::contains);
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
