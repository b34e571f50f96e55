package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.answer.Answer;
import parley.answer.CitedPassage;
import parley.answer.Question;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.corpus.split.SentenceSplitter;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;
import parley.text.Sha256;

/** Plain questions about the seed article as the only file of the folder. */
class SeedArticleIT {
  private static final Path ARTICLE = Path.of("../shared/seed-article.txt");
  private static final Path QUESTIONS = Path.of("src/test/resources/seed/questions.jsonl");

  @TempDir private Path folder;

  @Test
  void answersPlainQuestionsFromOneArticle() throws Exception {
    assumeTrue(Files.exists(ARTICLE), "the seed article is not beside the project");
    Files.copy(ARTICLE, Files.createDirectory(folder.resolve("corpus")).resolve("seed.txt"));
    List<JsonNode> questions = new ArrayList<>();
    for (String line : Files.readAllLines(QUESTIONS)) {
      questions.add(new ObjectMapper().readTree(line));
    }
    int refused = 0;
    int amongThree = 0;
    int marked = 0;
    try (KnowledgeBase knowledgeBase = KnowledgeBase.open(settings(), ProgressListener.NONE)) {
      knowledgeBase.startEmbedding(ProgressListener.NONE).join();
      for (JsonNode question : questions) {
        Set<String> hashes = new HashSet<>();
        question.path("sentences").forEach(hash -> hashes.add(hash.asText()));
        Answer answer =
            knowledgeBase.ask(new Question(question.path("q").asText(), Optional.empty(), 3));
        if (answer instanceof Answer.Answered answered) {
          CitedPassage first = answered.passages().getFirst();
          amongThree += answered.passages().stream().anyMatch(each -> holds(each, hashes)) ? 1 : 0;
          marked += marks(first, hashes) ? 1 : 0;
        } else {
          refused++;
        }
      }
    }

    // Measured: 2 refused, 44 among three, 33 marked; before 34, 13 and 6. See
    // src/docs/decisions/0095-answerability-for-any-folder.md.
    assertThat(questions).hasSize(50);
    assertThat(refused).isLessThanOrEqualTo(3);
    assertThat(amongThree).isGreaterThanOrEqualTo(42);
    assertThat(marked).isGreaterThanOrEqualTo(31);
  }

  private static boolean holds(CitedPassage passage, Set<String> hashes) {
    return new SentenceSplitter(Locale.ENGLISH)
        .split(passage.passage().text()).stream()
            .anyMatch(span -> hashes.contains(hash(span.substring(passage.passage().text()))));
  }

  private static boolean marks(CitedPassage passage, Set<String> hashes) {
    return passage.answerSentences().stream()
        .anyMatch(span -> hashes.contains(hash(span.substring(passage.passage().text()))));
  }

  private static String hash(String sentence) {
    return Sha256.hexOf(sentence.getBytes(StandardCharsets.UTF_8));
  }

  private Settings settings() throws Exception {
    return new SettingsLoader(folder, Map.of())
        .load(
            new CommandLineOverrides(
                Optional.empty(),
                Optional.of(folder.resolve("corpus").toString()),
                Optional.of(folder.resolve("state").toString())));
  }
}
