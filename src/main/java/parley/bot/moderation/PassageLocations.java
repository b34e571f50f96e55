package parley.bot.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.answer.CitedPassage;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.ResultLocations;
import parley.bot.message.ResultView;
import parley.corpus.model.Passage;
import parley.library.CorpusEditor;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseException;
import parley.library.draft.EditableSection;
import parley.store.StoreException;
import parley.store.StoredRevision;

/** Shows moderators, in their private answers, in which file and line each passage stands. */
public final class PassageLocations {
  private static final Logger log = LoggerFactory.getLogger(PassageLocations.class);

  /** So many letters and digits of a passage are looked for in its section. */
  private static final int OPENING_LENGTH = 24;

  private final ModeratorGate gate;
  private final KnowledgeBase knowledgeBase;

  PassageLocations(ModeratorGate gate, KnowledgeBase knowledgeBase) {
    this.gate = gate;
    this.knowledgeBase = knowledgeBase;
  }

  /** The same response, with files and lines if it is a moderator's private answer. */
  public InteractionResponse addTo(InteractionContext context, InteractionResponse response) {
    return switch (response) {
      case InteractionResponse.Reply reply when reply.isEphemeral() ->
          new InteractionResponse.Reply(addTo(context, reply.message()), true);
      case InteractionResponse.Update update ->
          new InteractionResponse.Update(addTo(context, update.message()));
      default -> response;
    };
  }

  private Message addTo(InteractionContext context, Message message) {
    // Only a private answer can be shared.
    Optional<ResultView> view = ResultLocations.sharedView(message);
    Optional<CorpusEditor> editor =
        view.isPresent() && gate.isModerator(context) ? knowledgeBase.editor() : Optional.empty();
    if (editor.isEmpty()) {
      return message;
    }
    try {
      List<String> locations = locations(editor.get(), view.orElseThrow());
      return ResultLocations.add(message, locations, view.get());
    } catch (StoreException | KnowledgeBaseException e) {
      log.debug("Files and lines are not known: {}", e.getMessage());
      return message;
    }
  }

  private List<String> locations(CorpusEditor editor, ResultView view)
      throws StoreException, KnowledgeBaseException {
    StoredRevision newest = editor.newest();
    List<String> ids = new ArrayList<>(List.of(view.displayedPassageId()));
    view.resultIds().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    List<String> locations = new ArrayList<>();
    for (String id : ids) {
      Optional<CitedPassage> cited = knowledgeBase.passage(id);
      if (cited.isPresent()) {
        locations.add(location(editor, newest, cited.get()));
      }
    }
    return locations;
  }

  private static String location(CorpusEditor editor, StoredRevision newest, CitedPassage cited)
      throws KnowledgeBaseException {
    String name = cited.article().relativePath();
    String hash = newest.contents().texts().get(name);
    Optional<Integer> line =
        hash == null
            ? Optional.empty()
            : editor
                .article(newest, name, hash)
                .flatMap(article ->
                    article.sections().stream()
                        .filter(section -> section.path().equals(cited.passage().headingPath()))
                        .findFirst())
                .map(section -> line(section, cited.passage()));
    return name + line.map(number -> ":" + number).orElse("");
  }

  /** The line of the section that a passage begins in; without it, the first. */
  private static int line(EditableSection section, Passage passage) {
    String letters = letters(passage.text());
    String opening = letters.substring(0, Math.min(OPENING_LENGTH, letters.length()));
    List<String> lines = section.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (letters(lines.get(i)).contains(opening)) {
        return section.line() + i;
      }
    }
    return section.line();
  }

  /** Letters and digits alone, since markup is none of the passage. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }
}
