package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.bot.message.Message;

/** Whole files: added, removed, shown, and taken from the folder. */
class ArticleFilesTest extends ModerationFixture {
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
    assertThat(text(shown))
        .contains(
            "Removed by an edit, so it is served no more; to serve it again, take the folder’s")
        .contains("<@900>");
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
}
