package parley.console.prompt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.spy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.answer.Answer;
import parley.answer.CitedPassage;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.console.command.ConsoleFixture;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;
import parley.testing.CommittedArticles;

/**
 * Lines as an impatient member types them, in the prompt over the committed articles, by words
 * alone. A blank line begins a new prompt. Below each line stands the question it was completed to,
 * if it was, and what came. Run with {@code -Dgolden=write} to write anew what came; only the
 * questions and whether it was small talk are held, since articles change.
 */
class TypedLinesTest {
  private static final Path FILE = Path.of("src/test/resources/conversation/typed-lines.txt");
  private static final String TYPED = "> ";
  private static final String COMPLETED = "  = ";
  private static final String CAME = "  ";

  private @TempDir Path folder;
  private final List<String> came = new ArrayList<>();
  private String asked = "";

  @Test
  void eachGetsWhatIsListed() throws Exception {
    List<String> listed = Files.readAllLines(FILE, UTF_8);
    Settings settings =
        SettingsFixture.copyOf(CommittedArticles.settings(folder))
            .ranking(Settings.Ranking.LEXICAL)
            .build();
    try (KnowledgeBase knowledgeBase = KnowledgeBase.open(settings, ProgressListener.NONE)) {
      KnowledgeBase recorded = spy(knowledgeBase);
      doAnswer(
              call -> {
                Answer answer = (Answer) call.callRealMethod();
                record(answer);
                return answer;
              })
          .when(recorded)
          .ask(any(), any());
      Iterator<String> lines = listed.iterator();
      while (lines.hasNext()) {
        new Prompt(new ConsoleFixture(folder).io(), settings, recorded).run(_ -> nextTyped(lines));
      }
    }
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(FILE, came, UTF_8);
    }
    assertThat(held(came)).isEqualTo(held(Files.readAllLines(FILE, UTF_8)));
    assertThat(came).filteredOn(line -> line.startsWith(TYPED)).hasSizeGreaterThanOrEqualTo(60);
  }

  /** The next line of the same prompt. */
  private Optional<String> nextTyped(Iterator<String> lines) {
    while (lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("#")) {
        came.add(line);
      } else if (line.isBlank()) {
        came.add("");
        return Optional.empty();
      } else if (line.startsWith(TYPED)) {
        came.add(line);
        asked = line.substring(TYPED.length());
        return Optional.of(asked);
      }
    }
    return Optional.empty();
  }

  private void record(Answer answer) {
    if (!answer.question().text().equals(asked)) {
      came.add(COMPLETED + answer.question().text());
    }
    came.add(
        CAME
            + switch (answer) {
              case Answer.AboutBot aboutBot ->
                  "about_bot: " + aboutBot.reply().kind() + ", " + aboutBot.reply().sentence();
              case Answer.NotCovered _ -> "not_covered";
              case Answer.Unclear _ -> "unclear";
              case Answer.Answered answered ->
                  answered.certainty() + ": " + place(answered.passages().getFirst());
            });
  }

  private static String place(CitedPassage cited) {
    return cited.article().title() + " > " + String.join(" > ", cited.passage().headingPath());
  }

  private static List<String> held(List<String> lines) {
    return lines.stream()
        .filter(line ->
            line.startsWith(TYPED)
                || line.startsWith(COMPLETED)
                || line.startsWith(CAME + "about_bot"))
        .toList();
  }
}
