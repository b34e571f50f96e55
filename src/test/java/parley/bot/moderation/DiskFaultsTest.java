package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.bot.moderation.ModeratorActions.NOT_DONE;
import static parley.bot.moderation.ModeratorActions.answer;
import static parley.bot.moderation.ModeratorActions.press;
import static parley.bot.moderation.ModeratorActions.run;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.DiscordResources;
import parley.bot.message.Message;

/** A disk that is full or cannot be written while moderators work and members ask. */
class DiskFaultsTest {
  private @TempDir Path folder;

  /** A fault that SQLite itself reports, also to the superuser, whom no permission holds back. */
  enum DiskFault {
    /** SQLite finds no room for a row where the last row id is taken. */
    FULL("Make room on its disk and try again.") {
      @Override
      void begin(Path store) throws Exception {
        ModeratorActions.execute(
            store,
            "CREATE TABLE filler (id INTEGER PRIMARY KEY AUTOINCREMENT, content TEXT)",
            "INSERT INTO filler VALUES (" + Long.MAX_VALUE + ", '')");
        for (String table : TABLES) {
          ModeratorActions.execute(
              store,
              "CREATE TRIGGER full_"
                  + table
                  + " BEFORE INSERT ON "
                  + table
                  + " BEGIN INSERT INTO filler (content) VALUES (''); END");
        }
      }

      @Override
      void end(Path store) throws Exception {
        for (String table : TABLES) {
          ModeratorActions.execute(store, "DROP TRIGGER full_" + table);
        }
      }
    },
    /** SQLite writes no file whose header names a version of the format that it does not know. */
    READ_ONLY("Give this user the right to write the file and its folder.") {
      @Override
      void begin(Path store) throws Exception {
        setWriteVersion(store, 3);
      }

      @Override
      void end(Path store) throws Exception {
        setWriteVersion(store, 2);
      }

      private void setWriteVersion(Path store, int version) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
          file.seek(18);
          file.write(version);
        }
      }
    };

    private static final List<String> TABLES = List.of("text", "revision", "draft", "audit");

    private final String remedy;

    DiskFault(String remedy) {
      this.remedy = remedy;
    }

    abstract void begin(Path store) throws Exception;

    abstract void end(Path store) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsChangedByHalfAndQuestionsAreAnsweredOn(DiskFault fault) throws Exception {
    try (BotFixture bot = BotFixture.editing(folder, DiscordResources.NONE)) {
      ModeratorActions.edit(bot, "in Belarus");
      Message draft = ModeratorActions.preview(bot, "in the town hall");
      Message undo = run(bot, "undo");
      bot.write("lighthouse.md", "# The lighthouse\nIt was built in 1871.\n");
      fault.begin(ModeratorActions.storeFile(bot));

      for (Message reply :
          List.of(
              press(bot, draft, "Publish"),
              press(bot, undo, "Undo revision 2"),
              ModeratorActions.preview(bot, "in the morning"),
              run(bot, "remove", "article", "plain.txt"),
              run(bot, "reload", "check", "true"))) {
        assertThat(reply.content()).startsWith(NOT_DONE).contains(fault.remedy);
      }
      assertThat(run(bot, "reload").content())
          .startsWith("The reload failed; the articles served are still those from before.")
          .contains(fault.remedy);
      assertThat(answer(bot)).contains("in Belarus");
      assertThat(bot.knowledgeBase.status().articles()).isEqualTo(4);
      assertThat(bot.knowledgeBase.editor().orElseThrow().revisions().count()).isEqualTo(2);

      fault.end(ModeratorActions.storeFile(bot));
      assertThat(press(bot, draft, "Publish").embeds().getFirst().title())
          .isEqualTo("Published as revision 3");
      assertThat(answer(bot)).contains("in the town hall");
      assertThat(run(bot, "audit").embeds().getFirst().description())
          .contains("publish, failed")
          .contains("undo confirmed, failed")
          .contains("reload, failed");
      run(bot, "reload");
      assertThat(bot.knowledgeBase.status().articles()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBotThatStartsThenServesTheNewestRevision(DiskFault fault) throws Exception {
    try (BotFixture bot = BotFixture.editing(folder, DiscordResources.NONE)) {
      ModeratorActions.edit(bot, "in Belarus");
      fault.begin(ModeratorActions.storeFile(bot));
    }

    try (BotFixture bot = BotFixture.editing(folder, DiscordResources.NONE)) {
      assertThat(answer(bot)).contains("in Belarus");
      assertThat(run(bot, "history").embeds()).isNotEmpty();
      assertThat(ModeratorActions.preview(bot, "in Minsk").content())
          .startsWith(NOT_DONE)
          .contains(fault.remedy);
    }
  }
}
