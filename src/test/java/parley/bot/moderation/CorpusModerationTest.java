package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;

/** Drafts and revisions: published, discarded, joined, undone. */
class CorpusModerationTest extends ModerationFixture {
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
    assertThat(press(ANNA, first, "Discard").content())
        .startsWith("There was nothing to discard: this draft is published")
        .contains("`/corpus history`")
        .doesNotContain("Nothing was changed");
    assertThat(served("minsk.md")).contains("in Belarus");

    Message second = edit(ANNA, "Who signed", "## Who signed\nNobody.", "");
    assertThat(press(ANNA, second, "Discard").content())
        .isEqualTo("Discarded. Nothing was changed.");
    assertThat(press(ANNA, second, "Discard").content()).startsWith("There was nothing to discard");
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
}
