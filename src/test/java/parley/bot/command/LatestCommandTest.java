package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.library.ProgressListener;

class LatestCommandTest {
  private @TempDir Path folder;

  @Test
  void showsTheNewestEventsAndStatementsAndHowOldTheArticlesAre() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      bot.write(
          "news.md",
          """
          ---
          title: News
          topics: [outlook]
          as_of: 2026-11-20
          events:
            - { date: 2026-10-09, place: Miami, title: Delegations meet, kind: round }
            - { date: 2027-01-01, title: Vote planned, kind: vote }
          ---
          ## Miami
          The delegations met in Miami on 9 October 2026.

          ## After Miami
          A spokesman *denied* it on 18 November 2026. The deal runs until 7 April 2027.
          """);
      bot.knowledgeBase.reload(ProgressListener.NONE);

      InteractionResponse latest = bot.run(BotFixture.slash("latest"));
      assertThat(((InteractionResponse.Reply) latest).isEphemeral()).isTrue();
      GoldenMessage.assertSame(BotFixture.message(latest), "latest");

      Message onOutlook =
          BotFixture.message(bot.run(BotFixture.slash("latest", "topic", "Outlook")));
      assertThat(onOutlook.embeds().getFirst().title()).isEqualTo("Latest\\: Outlook");
      assertThat(((Message.SelectMenu) onOutlook.rows().getFirst()).options()).hasSize(2);
    }
  }

  @Test
  void saysWhatToDoWhereNothingIsDated() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      assertThat(content(bot, "topic", "outlook"))
          .isEqualTo(
              "Nothing on “Outlook” in the articles names its day, so there is nothing to call the"
                  + " latest (the articles on “Outlook” are undated); ask a question instead, for"
                  + " example\\: What was agreed?");
      assertThat(content(bot, "topic", "nonsense"))
          .contains("There is no topic “nonsense”")
          .contains("for example history");
      assertThat(BotFixture.message(bot.run(BotFixture.slash("latest", "topic", "any"))).embeds())
          .hasSize(1);
    }
  }

  @Test
  void worksWithOneArticleWithoutDates() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      for (String file : List.of("minsk.md", "istanbul.md", "debaltseve.md")) {
        Files.delete(bot.corpus.resolve(file));
      }
      bot.knowledgeBase.reload(ProgressListener.NONE);

      assertThat(content(bot)).contains("the articles are undated");
    }
  }

  private static String content(BotFixture bot, String... options) throws Exception {
    return BotFixture.message(bot.run(BotFixture.slash("latest", options))).content();
  }
}
