package parley.library.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.Topic;
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
        SettingsFixture.withFolders(Path.of("corpus"), Path.of("state")).topics(topics).build();
    return IndexConfigurationHash.compute(settings, SynonymGroups.NONE).sha256();
  }

  private static Topic topic(String name, String... rules) {
    return new Topic(name, name, name, "", List.of(rules));
  }
}
