package parley.preview;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import parley.bot.command.BotDependencies;
import parley.bot.command.CommandPayload;
import parley.bot.command.CommandRegistry;
import parley.bot.dispatch.BackgroundWarmUp;
import parley.bot.dispatch.InteractionDispatcher;
import parley.config.Settings;
import parley.corpus.model.Diagnostic;
import parley.library.EmbeddingStatus;
import parley.library.KnowledgeBase;
import parley.library.KnowledgeBaseStatus;
import parley.library.ProgressListener;

/** The bot behind the page: the same commands and dispatcher as on Discord. */
final class PreviewBot implements AutoCloseable {
  private final KnowledgeBase knowledgeBase;
  private final boolean isEditing;
  private final CorpusWatch corpusWatch;
  private final UploadedFiles files = new UploadedFiles();
  private final CommandPayload commands;
  private final InteractionDispatcher dispatcher;
  private final PageInteractions interactions;
  private final Optional<BackgroundWarmUp> warmUp;

  /**
   * Starts the bot.
   *
   * @param isEditing whether articles may be changed
   * @param clock for what is old and what is still to come
   */
  PreviewBot(
      KnowledgeBase knowledgeBase,
      Settings settings,
      String version,
      boolean isEditing,
      CorpusWatch corpusWatch,
      Clock clock) {
    this.knowledgeBase = knowledgeBase;
    this.isEditing = isEditing;
    this.corpusWatch = corpusWatch;
    CompletableFuture<Void> embedded = knowledgeBase.startEmbedding(ProgressListener.NONE);
    BotDependencies dependencies =
        new BotDependencies(
            knowledgeBase,
            settings.withDiscord(SimulatedRole.openedTo(settings.discord())),
            version,
            clock,
            files);
    CommandRegistry registry = CommandRegistry.create(dependencies);
    PageResponder responder = new PageResponder();
    this.commands = CommandPayload.from(registry);
    this.dispatcher = InteractionDispatcher.create(dependencies, registry, responder);
    this.interactions = new PageInteractions(responder, files, dispatcher::dispatch);
    this.warmUp = BackgroundWarmUp.start(dependencies, dispatcher, embedded);
  }

  CorpusWatch corpusWatch() {
    return corpusWatch;
  }

  UploadedFiles files() {
    return files;
  }

  PageInteractions interactions() {
    return interactions;
  }

  /** What the page must know: the commands as they are registered with Discord, and the roles. */
  ObjectNode setup() {
    ObjectNode setup = JsonNodeFactory.instance.objectNode();
    setup.set("commands", commands.json());
    ArrayNode roles = setup.putArray("roles");
    for (SimulatedRole role : SimulatedRole.values()) {
      roles
          .addObject()
          .put("name", role.pageName())
          .put("id", role.userId())
          .put("permissions", Long.toString(role.permissions()));
    }
    setup.put("is_editing", isEditing);
    setup.set("state", state());
    return setup;
  }

  /** What is served, and how it is ranked by now. */
  ObjectNode state() {
    KnowledgeBaseStatus status = knowledgeBase.status();
    return JsonNodeFactory.instance
        .objectNode()
        .put("articles", status.articles())
        .put("passages", status.passages())
        .put("errors", Diagnostic.countErrors(status.diagnostics()))
        .put("ranking", status.embeddingStatus().description())
        .put("is_computing", status.embeddingStatus() instanceof EmbeddingStatus.Computing);
  }

  @Override
  public void close() {
    warmUp.ifPresent(BackgroundWarmUp::close);
    dispatcher.turnAwayWaiting();
    dispatcher.close();
  }
}
