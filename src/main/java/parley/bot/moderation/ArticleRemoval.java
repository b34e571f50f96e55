package parley.bot.moderation;

import java.util.ArrayList;
import java.util.List;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.moderation.DraftPreviews.Wording;
import parley.bot.moderation.ModeratorGate.Outcome;
import parley.corpus.CorpusFile;
import parley.store.Draft;
import parley.store.RevisionContents;

/** {@code /corpus remove}: an article is served no more; its file in the folder stays. */
public final class ArticleRemoval {
  private final ModeratorGate gate;
  private final DraftPreviews previews;
  private final ArticleNames names;

  ArticleRemoval(ModeratorGate gate, DraftPreviews previews, ArticleNames names) {
    this.gate = gate;
    this.previews = previews;
    this.names = names;
  }

  /**
   * Previews the removal of an article with its FAQ questions.
   *
   * @param article as typed
   * @param why why; may be empty
   */
  public InteractionResponse preview(InteractionContext context, String article, String why)
      throws InterruptedException {
    return gate.run(
        context,
        "remove",
        editor -> {
          RevisionContents contents = editor.newest().contents();
          return switch (names.find(article, contents)) {
            case ArticleNames.Result.NotFound notFound -> Outcome.notDone(notFound.sentence());
            case ArticleNames.Result.Found found -> {
              String name = found.name();
              if (!contents.texts().containsKey(name)) {
                yield Outcome.notDone("This article is removed already.");
              }
              List<String> files = new ArrayList<>(List.of(name));
              String sidecar = CorpusFile.sidecarOf(name);
              if (contents.texts().containsKey(sidecar)) {
                files.add(sidecar);
              }
              Draft draft =
                  editor.drafts().withNote(editor.drafts().ofRemoval(context.userId(), files), why);
              yield Outcome.reply(previews.show(editor, draft, Wording.USUAL), "previewed " + name);
            }
          };
        });
  }
}
