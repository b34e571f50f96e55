package parley.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.library.draft.CorpusPreview;
import parley.library.revision.RevisionStatus;
import parley.store.Draft;
import parley.store.Revision;
import parley.store.Revision.Reason;

/** Drafts that are published, and undone. */
class CorpusEditorTest extends RevisionFixture {
  @Test
  void anEditLiesOverTheFolderUntilTheFoldersFileIsUsedAgain() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "towns.txt", TRAINS_TEXT);
      assertThat(answers(bot, TRAINS)).isTrue();
      assertThat(corpus.resolve("towns.txt")).content().as("not written").startsWith("Towns");

      write("towns.txt", "Towns\n\nThe towns lay beside the meadow.\n");
      bot.reload(ProgressListener.NONE);
      assertThat(answers(bot, TRAINS)).isTrue();
      RevisionStatus status = bot.revisionStatus().orElseThrow();
      assertThat(status.describeEdits())
          .isEqualTo("1 file, of which 1 changed in the folder since");

      Draft useFolder = editor(bot).drafts().ofFolderFiles("7", List.of("towns.txt"));
      assertThat(publish(bot, useFolder)).isInstanceOf(PublishResult.Published.class);
      assertThat(answers(bot, TRAINS)).isFalse();
      assertThat(answers(bot, "towns meadow")).isTrue();
      assertThat(bot.revisionStatus().orElseThrow().edits()).isZero();
    }
  }

  @Test
  void articlesAreAddedAndRemoved() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "trains.md", TRAINS_TEXT);
      Draft removal = editor(bot).drafts().ofRemoval("7", List.of("ships.md"));
      publish(bot, removal);

      assertThat(answers(bot, TRAINS)).isTrue();
      assertThat(answers(bot, SHIPS)).isFalse();
      bot.reload(ProgressListener.NONE);
      assertThat(answers(bot, SHIPS)).as("a reload does not bring it back").isFalse();
      assertThat(editor(bot).servedText("trains.md").map(text -> new String(text, UTF_8)))
          .contains(TRAINS_TEXT);
      assertThat(editor(bot).servedText("ships.md")).isEmpty();
    }
    assertServed(TRAINS, true);
    assertServed(SHIPS, false);
  }

  @Test
  void anUndoServesTheTextsOfTheRevisionBefore() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      publishText(bot, "towns.txt", TRAINS_TEXT);

      PublishResult undone = editor(bot).undo(2, "8", "mistake", ProgressListener.NONE);

      assertThat(undone).isInstanceOf(PublishResult.Published.class);
      Revision revision = ((PublishResult.Published) undone).revision();
      assertThat(revision)
          .extracting(Revision::number, Revision::author, Revision::reason, Revision::note)
          .containsExactly(3L, "8", Reason.UNDO, "mistake");
      assertThat(answers(bot, TRAINS)).isFalse();
      assertThat(bot.revisionStatus().orElseThrow().edits()).isZero();
      assertThat(editor(bot).revisions().contents(3))
          .isEqualTo(editor(bot).revisions().contents(1));

      editor(bot).undo(3, "8", "no mistake", ProgressListener.NONE);
      assertThat(answers(bot, TRAINS)).as("an undo can be undone").isTrue();
    }
    assertServed(TRAINS, true);
  }

  @Test
  void whatCannotBeUndoneIsTold() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      CorpusEditor editor = editor(bot);

      assertThat(editor.undo(1, "8", "", ProgressListener.NONE))
          .isEqualTo(new PublishResult.NothingBefore());
      publishText(bot, "towns.txt", TRAINS_TEXT);
      assertThat(editor.undo(1, "8", "", ProgressListener.NONE))
          .isEqualTo(new PublishResult.Superseded(editor.revisions().newest().orElseThrow()));
      assertThat(editor.revisions().count()).isEqualTo(2);
    }
  }

  @Test
  void aDraftIsPublishedOnceAndOnlyOverWhatItsAuthorSaw() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      CorpusEditor editor = editor(bot);
      Draft mine = editor.drafts().ofText("7", "towns.txt", TRAINS_TEXT.getBytes(UTF_8));
      Draft theirs = editor.drafts().ofText("8", "n.md", "# New\nSome words.\n".getBytes(UTF_8));
      publish(bot, theirs);

      assertThat(publish(bot, mine)).isInstanceOf(PublishResult.Superseded.class);
      assertThat(answers(bot, TRAINS)).isFalse();
      assertThat(editor.drafts().rebase(mine.id())).isTrue();
      assertThat(publish(bot, mine)).isInstanceOf(PublishResult.Published.class);
      assertThat(publish(bot, mine)).isEqualTo(new PublishResult.DraftGone());
      assertThat(editor.revisions().count()).isEqualTo(3);
    }
  }

  @Test
  void aDraftThatChangesNothingIsGone() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      byte[] same = Files.readAllBytes(corpus.resolve("towns.txt"));
      Draft draft = editor(bot).drafts().ofText("7", "towns.txt", same);

      assertThat(publish(bot, draft)).isEqualTo(new PublishResult.Unchanged());
      assertThat(publish(bot, draft)).isEqualTo(new PublishResult.DraftGone());
      assertThat(editor(bot).revisions().count()).isEqualTo(1);
    }
  }

  @Test
  void aDraftOfAReloadIsOfTheFolderThatWasSeen() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      write("trains.md", TRAINS_TEXT);
      Draft seen = editor(bot).drafts().ofReload("7");
      CorpusPreview preview = editor(bot).preview(seen).orElseThrow();
      assertThat(preview.changes())
          .extracting(change -> change.name())
          .containsExactly("trains.md");
      assertThat(preview.articles()).hasSize(1);
      write("trains.md", TRAINS_TEXT + "And back again.\n");

      assertThat(publish(bot, seen)).isEqualTo(new PublishResult.FolderChanged());
      Draft again = editor(bot).drafts().ofReload("7");
      PublishResult published = publish(bot, again);
      assertThat(((PublishResult.Published) published).revision().reason())
          .isEqualTo(Reason.RELOAD);
      assertThat(answers(bot, TRAINS)).isTrue();
    }
  }

  @Test
  void aPreviewTellsOfErrorsAndChangesNothing() throws Exception {
    try (KnowledgeBase bot = openToEdit()) {
      Draft draft = editor(bot).drafts().ofText("7", "towns.txt", new byte[] {(byte) 0xff, 'x'});

      CorpusPreview preview = editor(bot).preview(draft).orElseThrow();

      assertThat(preview.diagnostics())
          .anySatisfy(each -> {
            assertThat(each.isError()).isTrue();
            assertThat(each.file()).isEqualTo("towns.txt");
          });
      assertThat(preview.articles()).isEmpty();
      assertThat(editor(bot).revisions().count()).isEqualTo(1);
    }
  }
}
