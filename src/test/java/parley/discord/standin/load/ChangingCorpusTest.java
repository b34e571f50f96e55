package parley.discord.standin.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangingCorpusTest {
  @Test
  void eachChangeIsOneArticleAddedOrChanged() throws Exception {
    Path folder;
    try (ChangingCorpus corpus = new ChangingCorpus(Path.of("corpus"))) {
      folder = corpus.corpus();
      Map<String, String> before = read(folder);
      assertThat(before).isEqualTo(read(Path.of("corpus")));
      corpus.change();
      Map<String, String> added = read(folder);
      assertThat(added).containsAllEntriesOf(before).hasSize(before.size() + 1);
      corpus.change();
      Map<String, String> changed = read(folder);
      assertThat(changed).containsAllEntriesOf(before).hasSize(added.size()).isNotEqualTo(added);
      corpus.change();
      assertThat(read(folder)).containsAllEntriesOf(changed).hasSize(added.size() + 1);
    }
    assertThat(folder.getParent()).doesNotExist();
  }

  private static Map<String, String> read(Path folder) throws Exception {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
