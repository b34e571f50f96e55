package parley.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.config.Topic;

class TopicClassifierTest {
  private static final TopicClassifier CLASSIFIER =
      new TopicClassifier(
          List.of(
              topic("words", "background", "What's next"),
              topic("stems", "mediat*", "peace form*"),
              topic("accents", "Türkiye", "cafe"),
              topic("odd", "", "*", "  ")));

  @Test
  void aWordMatchesAsAWholeWordOnly() {
    assertThat(classify("The BACKGROUND: a sketch")).containsExactly("words");
    assertThat(classify("Backgrounds")).isEmpty();
  }

  @Test
  void aPhraseMatchesInARow() {
    assertThat(classify("What’s next?")).containsExactly("words");
    assertThat(classify("“What's Next”")).containsExactly("words");
    assertThat(classify("What's the next step")).isEmpty();
  }

  @Test
  void aStemMatchesTheBeginningOfAWord() {
    assertThat(classify("International mediators")).containsExactly("stems");
    assertThat(classify("The peace formula")).containsExactly("stems");
    assertThat(classify("Immediate steps")).isEmpty();
  }

  @Test
  void accentsAreFolded() {
    assertThat(classify("Turkiye")).containsExactly("accents");
    assertThat(classify("At the Cafe\u0301")).containsExactly("accents");
  }

  @Test
  void everyHeadingOfThePathCountsByItself() {
    assertThat(CLASSIFIER.classify(List.of("Background", "Mediators")))
        .containsExactly("words", "stems");
    assertThat(CLASSIFIER.classify(List.of("What's", "next"))).isEmpty();
    assertThat(CLASSIFIER.classify(List.of())).isEmpty();
  }

  private static List<String> classify(String heading) {
    return CLASSIFIER.classify(List.of(heading));
  }

  private static Topic topic(String name, String... rules) {
    return new Topic(name, name, name, "", List.of(rules));
  }
}
