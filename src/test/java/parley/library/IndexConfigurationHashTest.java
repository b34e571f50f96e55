package parley.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.config.Settings;
import parley.config.Topic;
import parley.search.IndexFixture;
import parley.search.analysis.SynonymGroups;

class IndexConfigurationHashTest {
  @Test
  void topicRulesAndTopicsAreHashedApart() {
    String rule = fingerprint(topic("a", "x", "b"));
    String topic = fingerprint(topic("a", "x"), topic("b"));

    assertThat(rule).isNotEqualTo(topic);
    assertThat(fingerprint(topic("a", "x", "b"))).isEqualTo(rule);
  }

  private static String fingerprint(Topic... topics) {
    Settings settings =
        new Settings(
            new Settings.Corpus(Path.of("corpus"), 1 << 20, "en"),
            Path.of("state"),
            List.of(topics),
            IndexFixture.SEARCH_SETTINGS,
            new Settings.Answer(3, Period.ofDays(180)),
            IndexFixture.DISCORD_SETTINGS);
    return IndexConfigurationHash.compute(settings, SynonymGroups.NONE).fingerprint();
  }

  private static Topic topic(String name, String... rules) {
    return new Topic(name, name, name, "", List.of(rules));
  }
}
