package parley.bot.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.ApplicationOwners;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.ComponentId;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;

class CorpusModerationTest {
  private static final InteractionContext ANNA = BotFixture.moderatorContext();
  private static final InteractionContext BERT =
      BotFixture.contextBuilder("901").permissions(Permissions.MANAGE_GUILD).build();
  private static final String SIGNED =
      "## Who signed\nEnvoys of the OSCE, Russia and Ukraine signed the Minsk package in"
          + " Belarus.[^S2]";

  private @TempDir Path folder;
  private final Map<String, byte[]> files = new HashMap<>();
  private BotFixture bot;

  @BeforeEach
  void open() throws Exception {
    bot = BotFixture.editing(folder, new SentFiles());
  }

  @AfterEach
  void close() {
    bot.close();
  }

  /** Gives the files of a test by their URLs. */
  private final class SentFiles implements DiscordResources {
    @Override
    public ApplicationOwners owners() {
      return ApplicationOwners.UNKNOWN;
    }

    @Override
    public byte[] download(Interaction.Attachment attachment, long maxBytes)
        throws DownloadException {
      byte[] bytes = files.get(attachment.url());
      if (bytes == null) {
        throw new DownloadException("The file could not be fetched.");
      }
      return bytes;
    }
  }

  @Test
  void anEditIsPreviewedPublishedAnsweredAndUndone() throws Exception {
    Message preview = edit(ANNA, "Who signed", SIGNED, "the place was missing");
    MessageLimitsAssert.assertWithinLimits(preview);

    assertThat(text(preview))
        .contains("Files added: 0, changed: 1, removed: 0.")
        .contains("**minsk.md** changed")
        .contains("```diff\nline ")
        .contains("signed the Minsk package in Belarus.[^S2]");
    assertThat(field(preview, "Problems")).isEqualTo("none");
    assertThat(field(preview, "Articles that would be lost")).isEqualTo("none");
    assertThat(field(preview, "Questions it would answer"))
        .contains("What did Minsk II require?")
        .contains("When was Minsk II agreed?");
    assertThat(served("minsk.md")).doesNotContain("in Belarus");

    Message published = press(ANNA, preview, "Publish");
    assertThat(published.embeds().getFirst().title()).isEqualTo("Published as revision 2");
    assertThat(served("minsk.md")).contains("package in Belarus.[^S2]");
    assertThat(Files.readString(bot.corpus.resolve("minsk.md"))).doesNotContain("in Belarus");
    assertThat(answer("Who signed the Minsk package?")).contains("in Belarus");
    assertThat(field(run(ANNA, "history"), "Revision 2"))
        .contains("published by <@900>")
        .contains("minsk.md changed")
        .contains("Why: the place was missing");

    Message undo = run(BERT, "undo");
    assertThat(text(undo)).contains("texts of revision 1");
    assertThat(press(BERT, undo, "Undo revision 2").embeds().getFirst().title())
        .isEqualTo("Undone as revision 3");
    assertThat(answer("Who signed the Minsk package?")).doesNotContain("in Belarus");
    assertThat(press(BERT, undo, "Undo revision 2").embeds().getFirst().title())
        .isEqualTo("Undo revision 3?");
    assertThat(text(run(ANNA, "audit")))
        .contains("<@900>: publish, done, revision 2")
        .contains("undo confirmed, done, revision 3");
  }

  @Test
  void aDraftIsPublishedOnceAndCanBeDiscarded() throws Exception {
    Message first = edit(ANNA, "Who signed", SIGNED, "");
    press(ANNA, first, "Publish");
    assertThat(press(ANNA, first, "Publish").content()).startsWith("This draft is published");

    Message second = edit(ANNA, "Who signed", "## Who signed\nNobody.", "");
    assertThat(press(ANNA, second, "Discard").content())
        .isEqualTo("Discarded. Nothing was changed.");
    assertThat(press(ANNA, second, "Discard").content()).startsWith("This draft is published");
    assertThat(press(ANNA, second, "Publish").content()).startsWith("This draft is published");
    assertThat(served("minsk.md")).contains("in Belarus").doesNotContain("Nobody");
  }

  @Test
  void theSecondModeratorSeesTheFirstsChangeAndBothArePublished() throws Exception {
    Message annas = edit(ANNA, "Who signed", SIGNED, "");
    Message berts =
        edit(BERT, "What became of it", "## What became of it\nIt was broken at once.[^S2]", "");
    press(ANNA, annas, "Publish");

    Message again = press(BERT, berts, "Publish");
    MessageLimitsAssert.assertWithinLimits(again);
    assertThat(text(again))
        .contains("Meanwhile <@900> made revision 2.")
        .contains("in Belarus")
        .contains("Both changes joined")
        .contains("It was broken at once.");
    assertThat(served("minsk.md")).doesNotContain("at once.[^S2]");
    press(BERT, again, "Publish both");
    assertThat(served("minsk.md")).contains("in Belarus").contains("It was broken at once.[^S2]");
  }

  @Test
  void whereBothChangedTheSameLinesBothAreOffered() throws Exception {
    InteractionResponse modal = openModal(BERT, "Who signed");
    press(ANNA, edit(ANNA, "Who signed", SIGNED, ""), "Publish");
    Message conflict =
        message(bot.submit(BERT, modal, Map.of("text", "## Who signed\nAll of them signed.[^S2]")));

    assertThat(text(conflict))
        .contains("This article changed while you were editing it:")
        .contains("You both changed the same lines.")
        .contains("What publishing yours would do to theirs:");
    press(BERT, conflict, "Keep theirs");
    assertThat(served("minsk.md")).contains("in Belarus");
    Message second =
        message(bot.submit(BERT, modal, Map.of("text", "## Who signed\nAll of them signed.[^S2]")));
    press(BERT, second, "Publish mine");
    assertThat(served("minsk.md")).contains("All of them signed").doesNotContain("in Belarus");
  }

  @Test
  void aChangeOfAnotherFileIsShownBeforeOnesOwnIsPublished() throws Exception {
    Message removal = run(BERT, "remove", "article", "plain.txt");
    press(ANNA, edit(ANNA, "Who signed", SIGNED, ""), "Publish");

    Message again = press(BERT, removal, "Publish");
    assertThat(text(again)).contains("made revision 2").contains("**plain.txt** removed");
    press(BERT, again, "Publish");
    assertThat(bot.knowledgeBase.status().articles()).isEqualTo(3);
    assertThat(served("minsk.md")).contains("in Belarus");
  }

  @Test
  void aFileBecomesAnArticle() throws Exception {
    Message preview =
        add("../Light House.md", "# The lighthouse\n## When\nIt was built in 1871.\n", Map.of());
    assertThat(text(preview)).contains("**Light-House.md** added").contains("+ # The lighthouse");
    press(ANNA, preview, "Publish");
    assertThat(answer("When was the lighthouse built?")).contains("1871");

    Message changed = add("light-house.md", "# The lighthouse\nIt is gone.\n", Map.of());
    assertThat(text(changed)).contains("**Light-House.md** changed");
    assertThat(content(add("minsk.txt", "Text.", Map.of()))).contains("That article is the file");
    Message replaced =
        add("new.md", "# Minsk\nAll is new.\n", Map.of("article", "The Minsk agreements"));
    assertThat(text(replaced)).contains("**minsk.md** changed");
    assertThat(content(add("minsk.md", served("minsk.md"), Map.of())))
        .isEqualTo("Nothing would change: the same is served already.");
  }

  @Test
  void aFileThatIsNoArticleIsRefusedInASentence() throws Exception {
    assertThat(content(add("a.exe", "text", Map.of()))).contains("ends in .md, .markdown or .txt");
    assertThat(content(add("a.md", " \n", Map.of()))).isEqualTo("There is no text in this file.");
    assertThat(content(add("a.md", "a\0b", Map.of()))).startsWith("This file is not text in UTF-8");
    assertThat(content(add("a.md", "text", Map.of("article", "Atlantis"))))
        .startsWith("There is no such article.");
    files.put("u", new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
    assertThat(content(add("a.md", 3, "u", Map.of()))).startsWith("This file is not text");
    assertThat(content(add("a.md", 99L << 20, "u", Map.of()))).startsWith("This file is too large");
    assertThat(content(add("a.md", 3, "elsewhere", Map.of())))
        .isEqualTo("The file could not be fetched.");
    assertThat(content(run(ANNA, "add"))).startsWith("No file came with the command.");
    assertThat(bot.knowledgeBase.editor().orElseThrow().revisions().count()).isEqualTo(1);
  }

  @Test
  void anArticleWithErrorsCannotBePublished() throws Exception {
    Message preview = add("bad.md", "---\ntitle: [\n---\nText.\n", Map.of());

    assertThat(text(preview)).contains("This cannot be published");
    assertThat(field(preview, "Problems")).contains("bad.md").contains("error");
    assertThat(preview.rows()).isEmpty();
  }

  @Test
  void aRemovedArticleComesBackFromTheFolder() throws Exception {
    Message preview = run(ANNA, "remove", "article", "Istanbul 2022", "why", "out of date");
    assertThat(field(preview, "Articles that would be lost")).contains("istanbul.md");
    press(ANNA, preview, "Publish");
    assertThat(bot.corpus.resolve("istanbul.md")).exists();
    assertThat(content(run(ANNA, "remove", "article", "istanbul.md")))
        .isEqualTo("This article is removed already.");
    bot.run(corpus(ANNA, "reload"));
    assertThat(bot.knowledgeBase.status().articles()).isEqualTo(3);

    Message shown = run(ANNA, "show", "article", "istanbul.md");
    assertThat(text(shown)).contains("Removed by an edit").contains("<@900>");
    Message back = press(ANNA, shown, "Use the folder's");
    assertThat(text(back)).contains("**istanbul.md** added");
    press(ANNA, back, "Publish");
    assertThat(bot.knowledgeBase.status().articles()).isEqualTo(4);
  }

  @Test
  void showsTheFileAsItIsServed() throws Exception {
    Message shown = run(ANNA, "show", "article", "minsk");
    assertThat(shown.attachment().orElseThrow().name()).isEqualTo("minsk.md");
    assertThat(shown.attachment().orElseThrow().text()).isEqualTo(served("minsk.md"));
    assertThat(content(run(ANNA, "show", "article", "Atlantis")))
        .startsWith("There is no such article.");
  }

  @Test
  void showsWhatTheFolderHoldsWhereItChangedUnderAnEdit() throws Exception {
    press(ANNA, edit(ANNA, "Who signed", SIGNED, ""), "Publish");
    bot.write("minsk.md", served("minsk.md").replace("in Belarus", "in the morning"));
    assertThat(bot.knowledgeBase.revisionStatus().orElseThrow().describeEdits())
        .isEqualTo("1 file, of which 1 changed in the folder since");

    Message preview = edit(ANNA, "Who signed", "## Who signed\nThey all signed.[^S2]", "");
    assertThat(text(preview))
        .contains("They all signed")
        .contains("The folder changed meanwhile.")
        .contains("in the morning");
    press(ANNA, press(ANNA, preview, "Use the folder's"), "Publish");
    assertThat(served("minsk.md")).contains("in the morning");
    assertThat(bot.knowledgeBase.revisionStatus().orElseThrow().edits()).isZero();
  }

  @Test
  void aReloadIsPreviewedAndReportsItsRevision() throws Exception {
    bot.write("new.md", "# New\nA lighthouse stood there.\n");
    Message preview = run(ANNA, "reload", "check", "true");
    assertThat(text(preview)).contains("**new.md** added");
    assertThat(bot.knowledgeBase.status().articles()).isEqualTo(4);

    bot.write("newer.md", "# Newer\nA mill stood there.\n");
    Message again = press(ANNA, preview, "Reload");
    assertThat(text(again)).contains("The folder changed since you looked.").contains("newer.md");
    press(ANNA, again, "Reload");
    assertThat(bot.knowledgeBase.status().articles()).isEqualTo(6);

    Files.delete(bot.corpus.resolve("new.md"));
    assertThat(text(message(bot.run(corpus(ANNA, "reload"))))).contains("Revision\\: 3");
    assertThat(content(run(ANNA, "reload", "check", "true"))).startsWith("Nothing would change");
  }

  @Test
  void showsWhatChangedBetweenTwoRevisions() throws Exception {
    assertThat(content(run(ANNA, "undo"))).startsWith("Revision 1 is the first");
    press(ANNA, edit(ANNA, "Who signed", SIGNED, ""), "Publish");
    press(ANNA, run(ANNA, "remove", "article", "plain.txt"), "Publish");

    assertThat(text(run(ANNA, "diff"))).contains("**plain.txt** removed").doesNotContain("minsk");
    assertThat(text(run(ANNA, "diff", "from", "1", "to", "2")))
        .contains("**minsk.md** changed")
        .doesNotContain("plain");
    assertThat(content(run(ANNA, "diff", "from", "7"))).startsWith("There is no such revision.");
    assertThat(content(run(ANNA, "diff", "to", "x"))).startsWith("There is no such revision.");
  }

  @Test
  void asksForAFileWhereASectionIsTooLong() throws Exception {
    add("long.md", "# Long\n## Part\n" + "Words and words. ".repeat(300) + "\n", Map.of());
    press(
        ANNA,
        add("long.md", "# Long\n## Part\n" + "Words and words. ".repeat(300) + "\n", Map.of()),
        "Publish");
    Message reply = run(ANNA, "edit", "article", "long.md", "section", "Part");

    assertThat(text(reply)).contains("`/corpus add`");
    assertThat(reply.attachment().orElseThrow().text()).startsWith("# Long");
    assertThat(content(run(ANNA, "edit", "article", "long.md", "section", "Nothing")))
        .startsWith("The article has no such section.");
  }

  @Test
  void whoHasLostTheRoleIsRefusedInTheModalAndAtTheButton() throws Exception {
    InteractionContext member = BotFixture.context("900");
    InteractionResponse modal = openModal(ANNA, "Who signed");
    assertThat(content(message(bot.submit(member, modal, Map.of("text", SIGNED)))))
        .startsWith("Only those who manage this server");
    Message preview = edit(ANNA, "Who signed", SIGNED, "");
    assertThat(content(press(member, preview, "Publish"))).startsWith("Only those who manage");
    assertThat(content(press(member, preview, "Discard"))).startsWith("Only those who manage");
    for (String subcommand :
        List.of("add", "edit", "remove", "show", "history", "diff", "undo", "audit", "reload")) {
      assertThat(content(message(bot.run(corpus(member, subcommand)))))
          .startsWith("Only those who manage");
    }
    assertThat(text(run(ANNA, "audit"))).contains("audit, denied").contains("undo, denied");
    press(ANNA, preview, "Publish");
  }

  @Test
  void moderatorsSeeFileAndLineInTheirPrivateAnswersAndEditFromThere() throws Exception {
    String question = "Who signed the Minsk package?";
    Message answer =
        message(bot.run(BotFixture.slash(ANNA, "ask", Optional.empty(), "question", question)));
    MessageLimitsAssert.assertWithinLimits(answer);
    int line =
        served("minsk.md")
                .lines()
                .toList()
                .indexOf("Envoys of the OSCE, Russia and Ukraine signed the Minsk package.[^S2]")
            + 1;
    assertThat(answer.embeds().getFirst().fields())
        .filteredOn(field -> field.name().startsWith("File"))
        .singleElement()
        .satisfies(field -> assertThat(field.value()).startsWith("- minsk.md\\:" + line));
    assertThat(BotFixture.menuWith(answer, "Edit").placeholder()).isEqualTo("More");
    InteractionResponse modal = bot.choose(ANNA, answer, "Edit");
    Message preview = message(bot.submit(ANNA, modal, Map.of("text", SIGNED)));
    assertThat(text(preview)).contains("in Belarus");

    Message ofMember = message(bot.run(BotFixture.slash("ask", "question", question)));
    Message shared =
        message(
            bot.run(
                BotFixture.slash(
                    ANNA, "ask", Optional.empty(), "question", question, "public", "true")));
    assertThat(ofMember.toString() + shared).doesNotContain("minsk.md");
    assertThat(bot.choose(BotFixture.context("5"), answer, "Edit"))
        .isInstanceOf(InteractionResponse.Reply.class);
  }

  @Test
  void completesForModeratorsAlone() {
    assertThat(values(ANNA, "edit", "article", "mins", Map.of())).containsExactly("minsk.md");
    assertThat(values(ANNA, "edit", "section", "who", Map.of("article", "minsk.md")))
        .containsExactly("#3");
    assertThat(values(ANNA, "diff", "from", "", Map.of())).containsExactly("1");
    assertThat(values(ANNA, "edit", "section", "", Map.of("article", "Atlantis"))).isEmpty();
    assertThat(values(BotFixture.context("5"), "edit", "article", "mins", Map.of())).isEmpty();
  }

  @Test
  void saysWhereTheStoreIsHeldByAnotherProcess() throws Exception {
    try (BotFixture other = BotFixture.editing(folder, DiscordResources.NONE)) {
      assertThat(message(other.run(corpus(ANNA, "history"))).content())
          .startsWith("This was not done, and nothing was changed. A bot is running");
      assertThat(
              BotFixture.message(
                      other.run(BotFixture.slash("ask", "question", "When was Minsk II agreed?")))
                  .embeds())
          .isNotEmpty();
    }
  }

  @Test
  void saysThatEditsAreOff(@TempDir Path other) throws Exception {
    try (BotFixture withoutStore = new BotFixture(other)) {
      assertThat(message(withoutStore.run(corpus(ANNA, "history"))).content())
          .startsWith("Articles cannot be changed here");
    }
  }

  private InteractionResponse openModal(InteractionContext context, String section)
      throws Exception {
    return bot.run(corpus(context, "edit", "article", "minsk.md", "section", section));
  }

  private Message edit(InteractionContext context, String section, String text, String why)
      throws Exception {
    return message(
        bot.submit(context, openModal(context, section), Map.of("text", text, "why", why)));
  }

  private Message add(String fileName, String text, Map<String, String> options) throws Exception {
    files.put(fileName, text.getBytes(UTF_8));
    return add(fileName, text.length(), fileName, options);
  }

  private Message add(String fileName, long size, String url, Map<String, String> options)
      throws Exception {
    return message(
        bot.run(
            new Interaction.SlashCommand(
                ANNA,
                "corpus",
                Optional.of("add"),
                options,
                Map.of("file", new Interaction.Attachment(fileName, size, url)))));
  }

  private Message run(InteractionContext context, String subcommand, String... options)
      throws Exception {
    return message(bot.run(corpus(context, subcommand, options)));
  }

  private static Interaction.SlashCommand corpus(
      InteractionContext context, String subcommand, String... options) {
    return BotFixture.slash(context, "corpus", Optional.of(subcommand), options);
  }

  private Message press(InteractionContext context, Message message, String label)
      throws Exception {
    assertThat(ComponentId.parse(BotFixture.button(message, label).customId())).isPresent();
    return message(bot.press(context, message, label));
  }

  private String answer(String question) throws Exception {
    return text(message(bot.run(BotFixture.slash("ask", "question", question))));
  }

  private String served(String name) throws Exception {
    return new String(
        bot.knowledgeBase.editor().orElseThrow().servedText(name).orElseThrow(), UTF_8);
  }

  private List<String> values(
      InteractionContext context,
      String subcommand,
      String option,
      String typed,
      Map<String, String> options) {
    return bot
        .autocomplete(
            new Interaction.Autocomplete(
                context, "corpus", Optional.of(subcommand), option, typed, options))
        .stream()
        .map(InteractionResponse.Choice::value)
        .toList();
  }

  private static Message message(InteractionResponse response) {
    return BotFixture.message(response);
  }

  private static String content(Message message) {
    return message.content();
  }

  private static String text(Message message) {
    return message.embeds().getFirst().description();
  }

  private static String field(Message message, String name) {
    return message.embeds().getFirst().fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Message.Field::value)
        .findFirst()
        .orElseThrow();
  }
}
