package parley.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.answer.CitedPassage;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/** The articles of this repository, as they are configured here. */
public final class CommittedArticles {
  private CommittedArticles() {}

  /**
   * The settings of this repository.
   *
   * @param state folder for the index
   */
  public static Settings settings(Path state) throws Exception {
    return new SettingsLoader(Path.of("").toAbsolutePath(), Map.of())
        .load(
            new CommandLineOverrides(
                Optional.empty(), Optional.empty(), Optional.of(state.toString())));
  }

  /** The articles, ranked by words alone until their embeddings are asked for. */
  public static KnowledgeBase open(Path state) throws Exception {
    return KnowledgeBase.open(settings(state), ProgressListener.NONE);
  }

  /** The marked sentences of a passage. */
  public static String marked(CitedPassage cited) {
    return cited.answerSentences().stream()
        .map(span -> span.substring(cited.passage().text()))
        .collect(Collectors.joining(" "));
  }
}
