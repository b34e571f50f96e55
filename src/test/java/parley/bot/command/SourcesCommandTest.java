package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.library.ArticleLossPolicy;

class SourcesCommandTest {
  private static final String LONG = "Talks ".repeat(17) + "in the year ";

  private @TempDir Path folder;
  private BotFixture bot;

  @BeforeEach
  void open() throws Exception {
    bot = new BotFixture(folder);
    write("long-1.md", LONG + "one", "First source");
    write("long-2.md", LONG + "two", "Second source");
    write("same-1.md", "The grain deal", "Third source");
    write("same-2.md", "The grain deal", "Fourth source");
    write("x".repeat(110) + ".md", "A long file name", "Fifth source");
    bot.knowledgeBase.reload((done, total) -> {}, ArticleLossPolicy.maxShare(1));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void everyChoiceOpensItsOwnArticle() throws Exception {
    assertThat(opened(choices("talks").getFirst().value())).contains("First source");
    assertThat(opened(choices("talks").getLast().value())).contains("Second source");
    assertThat(choices("grain"))
        .containsExactly(
            new InteractionResponse.Choice("The grain deal (same-1)", "same-1"),
            new InteractionResponse.Choice("The grain deal (same-2)", "same-2"));
    assertThat(opened("same-1")).contains("Third source");
    assertThat(opened("same-2")).contains("Fourth source");
    assertThat(opened(choices("long file").getFirst().value())).contains("Fifth source");
  }

  @Test
  void labelsAreDistinctAndFit() {
    assertThat(choices("")).extracting(InteractionResponse.Choice::label).doesNotHaveDuplicates();
    assertThat(choices(""))
        .allMatch(choice -> choice.label().length() <= 100 && choice.value().length() <= 100);
  }

  @Test
  void aTypedLabelThatMatchesWorks() throws Exception {
    assertThat(opened("the MINSK agreements")).contains("Package of Measures");
    assertThat(opened("The grain deal (same-2)")).contains("Fourth source");
    assertThat(opened("A long file na…")).contains("Fifth source");
    assertThat(message("The grain deal").content()).startsWith("More than one article");
    assertThat(message(LONG).content()).startsWith("More than one article");
    assertThat(message("nonsense").content()).startsWith("No article has that title");
  }

  private List<InteractionResponse.Choice> choices(String input) {
    return bot.autocomplete(
        new Interaction.Autocomplete(
            BotFixture.context("5"), "sources", Optional.empty(), "article", input, Map.of()));
  }

  private String opened(String article) throws Exception {
    return message(article).embeds().getFirst().description();
  }

  private Message message(String article) throws Exception {
    return BotFixture.message(bot.run(BotFixture.slash("sources", "article", article)));
  }

  private void write(String name, String title, String source) throws Exception {
    bot.write(
        name,
        """
        ---
        title: %s
        topics: [history]
        language: en
        sources:
          S1: { publisher: OSCE, title: %s }
        ---
        Envoys met and talked about grain for days.[^S1]
        """
            .formatted(title, source));
  }
}
