package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.library.ArticleLossPolicy;
import parley.library.ReloadResult;
import parley.testing.TestTimeouts;

class ModerationServiceTest {
  private @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // permission bits, role, guild (none: direct messages), allowed
    "32, 1, 700, true",
    "8, 1, 700, true",
    "2048, 1, 700, false",
    "0, 1, 700, false",
    "0, 42, 700, true",
    "32, 1, 701, false",
    "0, 42, 701, false",
    "8, 42, none, false",
  })
  void asksForAPermissionOrARoleInAGuildThatIsAllowed(
      long bits, String role, String guild, boolean allowed) throws Exception {
    Settings.Discord settings = SettingsFixture.moderators(List.of("42"), List.of("700"));
    InteractionContext.Builder builder =
        InteractionContext.builder("1", "t")
            .userId("5")
            .permissions(bits)
            .roleIds(List.of(role))
            .guildInstall(true);
    InteractionContext context =
        guild.equals("none") ? builder.build() : builder.guildId(guild).build();
    try (BotFixture bot = new BotFixture(folder, settings)) {
      for (String subcommand : List.of("reload", "status", "check")) {
        String content =
            BotFixture.message(
                    bot.run(BotFixture.slash(context, "corpus", Optional.of(subcommand))))
                .content();
        assertThat(content.startsWith("Only those who manage")).isEqualTo(!allowed);
      }
      assertThat(Files.readAllLines(bot.state.resolve("audit.log")))
          .hasSize(3)
          .allMatch(line -> line.contains("user 5") && line.contains("guild " + guild))
          .allMatch(line -> line.endsWith("denied") != allowed);
    }
  }

  @Test
  void reloadsAndReports() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      bot.write("new.md", "# New\nA lighthouse stood there.\n");
      bot.write("bad.md", "---\ntitle: [\n---\nText.\n");
      List<String> progress = new ArrayList<>();
      InteractionResponse response =
          bot.run(corpus("reload"), message -> progress.add(message.content()));

      assertThat(progress).last().isEqualTo("Reading the articles: 6 of 6.");
      assertThat(text(response))
          .contains("Added 1, changed 0, removed 0, unchanged 4.")
          .contains("added\\: new.md")
          .contains("bad.md\\:3\\: error");
      assertThat(((InteractionResponse.Reply) response).isEphemeral()).isTrue();
      assertThat(text(bot.run(corpus("status")))).contains("Articles\\: 5");
      assertThat(text(bot.run(corpus("check")))).contains("5 articles").contains("1 error");
    }
  }

  @Test
  void wantsALargeLossConfirmedForWhatWasSeen() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      Files.delete(bot.corpus.resolve("minsk.md"));
      Files.delete(bot.corpus.resolve("istanbul.md"));
      Message refused = BotFixture.message(bot.run(corpus("reload")));
      MessageLimitsAssert.assertWithinLimits(refused);

      assertThat(refused.embeds().getFirst().description())
          .contains("This reload would lose 2 articles of 4.")
          .contains("removed\\: minsk.md");
      assertThat(bot.knowledgeBase.status().articles()).isEqualTo(4);
      assertThat(text(bot.run(corpus("status"))))
          .contains("Not served yet\\: the folder as it is now, since 2 articles would be lost.");

      String label = "Reload and lose 2 articles";
      assertThat(BotFixture.message(bot.press(refused, label)).content()).startsWith("Only those");
      assertThat(bot.knowledgeBase.status().articles()).isEqualTo(4);

      Files.delete(bot.corpus.resolve("debaltseve.md"));
      Message more = BotFixture.message(bot.press(BotFixture.moderatorContext(), refused, label));
      assertThat(more.embeds().getFirst().description()).contains("would lose 3 articles of 4");

      bot.press(BotFixture.moderatorContext(), more, "Reload and lose 3 articles");
      assertThat(bot.knowledgeBase.status().articles()).isEqualTo(1);
      assertThat(text(bot.run(corpus("status")))).doesNotContain("Not served yet");
      assertThat(Files.readString(bot.state.resolve("audit.log")))
          .contains(
              "2026-11-22T10:00:00Z\tuser 900\tguild 700\tchannel 800\treload\tnot done, 2 would be"
                  + " lost\n")
          .contains("reload confirmed\tdenied")
          .contains("reload confirmed\tdone, 1 article");
    }
  }

  @Test
  void keepsTheOldArticlesWhereAReloadFails() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      Files.move(bot.corpus, folder.resolve("elsewhere"));

      assertThat(BotFixture.message(bot.run(corpus("reload"))).content())
          .startsWith("The reload failed; the articles served are still those from before.");
      assertThat(bot.knowledgeBase.status().articles()).isEqualTo(4);
      assertThat(Files.readString(bot.state.resolve("audit.log"))).contains("reload\tfailed");
    }
  }

  /** A reload's response may be lost, as happens under load; its result must not be. */
  @Test
  void tellsOfTheLastReloadInTheStatus() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      assertThat(text(bot.run(corpus("status")))).doesNotContain("Last reload");
      bot.run(corpus("reload"));
      assertThat(text(bot.run(corpus("status"))))
          .contains("Last reload")
          .contains("done, 4 articles");
      assertThat(Files.readString(bot.state.resolve("audit.log")))
          .contains("reload\tdone, 4 articles");
    }
  }

  @Test
  void joinsAReloadUnderWay() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      bot.write("new.md", "# New\nA lighthouse stood there.\n");
      SharedReload reload = new SharedReload(bot.knowledgeBase);
      CountDownLatch isReading = new CountDownLatch(1);
      CountDownLatch joined = new CountDownLatch(1);
      CompletableFuture<SharedReload.Outcome> first = new CompletableFuture<>();
      Thread leader =
          Thread.startVirtualThread(() -> {
            try {
              first.complete(
                  reload.run(
                      ArticleLossPolicy.ALLOW_ALL,
                      "8",
                      message -> {
                        isReading.countDown();
                        TestTimeouts.await(joined);
                      }));
            } catch (Exception e) {
              first.completeExceptionally(e);
            }
          });
      TestTimeouts.await(isReading);
      SharedReload.Outcome second =
          reload.run(ArticleLossPolicy.ALLOW_ALL, "7", message -> joined.countDown());
      TestTimeouts.join(leader);

      assertThat(first.get().isJoined()).isFalse();
      assertThat(second.isJoined()).isTrue();
      assertThat(second.result()).isSameAs(first.get().result());
      assertThat(second.result()).isInstanceOf(ReloadResult.Done.class);
    }
  }

  @Test
  void attachesALongReport() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      for (int i = 0; i < 300; i++) {
        bot.write("an-article-with-a-rather-long-name-" + i + ".md", "# A" + i + "\nText.\n");
      }
      Message report = BotFixture.message(bot.run(corpus("reload")));

      MessageLimitsAssert.assertWithinLimits(report);
      Message.Attachment file = report.attachment().orElseThrow();
      assertThat(file.text()).contains("added: an-article-with-a-rather-long-name-299.md");
      assertThat(file.description()).isNotEmpty();
    }
  }

  @Test
  void pagesAnOverviewOfManySections() throws Exception {
    try (BotFixture bot = new BotFixture(folder)) {
      StringBuilder article = new StringBuilder("---\ntitle: Long\ntopics: [outlook]\n---\n");
      for (int i = 0; i < 130; i++) {
        article.append("## Part ").append(i).append("\nSentence number ").append(i).append(".\n\n");
      }
      bot.write("long.md", article.toString());
      bot.run(corpus("reload"));
      Message first = BotFixture.message(bot.run(BotFixture.slash("outlook")));
      MessageLimitsAssert.assertWithinLimits(first);
      assertThat(first.rows()).hasSize(5);
      Message second = BotFixture.message(bot.press(first, "Next page"));
      MessageLimitsAssert.assertWithinLimits(second);
      assertThat(second.rows()).hasSize(3);
      assertThat(second.embeds().getFirst().footer()).isEqualTo("Page 2 of 2");
      assertThat(BotFixture.message(bot.press(second, "Previous page"))).isEqualTo(first);
    }
  }

  private static parley.bot.interaction.Interaction.SlashCommand corpus(String subcommand) {
    return BotFixture.slash(BotFixture.moderatorContext(), "corpus", Optional.of(subcommand));
  }

  private static String text(InteractionResponse response) {
    return BotFixture.message(response).embeds().getFirst().description();
  }
}
