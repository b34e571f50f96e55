package parley.bot.command;

import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Audience;
import parley.bot.message.ComponentId;
import parley.bot.message.MarkdownEscaper;
import parley.bot.message.Message;
import parley.bot.message.OverviewMessage;
import parley.bot.message.ResultView;
import parley.bot.message.SourcesMessage;
import parley.bot.message.StandardReplies;
import parley.bot.moderation.ModerationService;
import parley.bot.moderation.Permissions;
import parley.library.KnowledgeBase;

/**
 * Handles buttons and select menus. All they need stands in their message. A public message changes
 * only for the person it was made for; anybody else gets a private one.
 */
final class ComponentHandler implements InteractionHandler<Interaction.Pressed> {
  private final KnowledgeBase library;
  private final ResultRenderer views;
  private final ModerationService moderation;

  ComponentHandler(KnowledgeBase library, ResultRenderer views, ModerationService moderation) {
    this.library = library;
    this.views = views;
    this.moderation = moderation;
  }

  @Override
  public InteractionResponse handle(Interaction.Pressed pressed, Consumer<Message> progress)
      throws Exception {
    Optional<ComponentId> action = ComponentId.parse(pressed.customId());
    if (action.isEmpty()) {
      return priv(StandardReplies.OLD_BUTTON);
    }
    return switch (action.get()) {
      case ComponentId.Show show -> show(pressed, show.view(), question(pressed, show.view()));
      case ComponentId.Ask ask -> show(pressed, ask.view(), pressed.label());
      case ComponentId.Share share -> share(pressed, share.view());
      case ComponentId.Delete delete ->
          Permissions.mayDelete(pressed.origin(), delete.asker())
              ? new InteractionResponse.Delete()
              : priv(StandardReplies.NOT_YOURS);
      case ComponentId.Open _ -> open(pressed);
      case ComponentId.TopicPage topic ->
          library
              .overview(topic.topic())
              .map(overview -> in(pressed, OverviewMessage.of(overview, topic.page())))
              .orElse(priv(StandardReplies.OLD_BUTTON));
      case ComponentId.SourcesPage sources ->
          in(pressed, SourcesCommand.page(library, sources.page()));
      case ComponentId.ArticleSources sources ->
          library
              .passage(sources.passage())
              .map(cited ->
                  in(
                      pressed,
                      SourcesMessage.of(cited.article(), sources.passage(), sources.page())))
              .orElse(priv(StandardReplies.GONE));
      case ComponentId.ConfirmReload confirm ->
          priv(moderation.confirmedReload(pressed.origin(), confirm.lost(), progress));
    };
  }

  private InteractionResponse show(
      Interaction.Pressed pressed, ResultView view, Optional<String> question) {
    Audience reader =
        new Audience(pressed.origin().user(), !isEdited(pressed) || pressed.isPrivate());
    return views
        .show(view, question, reader)
        .map(message -> in(pressed, message))
        .orElse(priv(StandardReplies.GONE));
  }

  private InteractionResponse share(Interaction.Pressed pressed, ResultView view) {
    InteractionContext origin = pressed.origin();
    return views
        .show(view, question(pressed, view), new Audience(origin.user(), false))
        .<InteractionResponse>map(post ->
            Permissions.mayPost(origin)
                ? new InteractionResponse.Share(post, StandardReplies.SHARED)
                : new InteractionResponse.Show(post, false))
        .orElse(priv(StandardReplies.GONE));
  }

  private InteractionResponse open(Interaction.Pressed pressed) {
    return pressed.values().stream()
        .findFirst()
        .flatMap(id -> views.show(ResultView.opened(id), Optional.empty(), privately(pressed)))
        .map(ComponentHandler::priv)
        .orElse(priv(StandardReplies.GONE));
  }

  private static Audience privately(Interaction.Pressed pressed) {
    return new Audience(pressed.origin().user(), true);
  }

  /** The question stands over the passages it found. */
  private static Optional<String> question(Interaction.Pressed pressed, ResultView view) {
    return view.kind() == ResultView.Kind.OPENED
        ? Optional.empty()
        : pressed.title().map(MarkdownEscaper::undo);
  }

  /** In the message itself where it is the person's own. */
  private static InteractionResponse in(Interaction.Pressed pressed, Message message) {
    return isEdited(pressed) ? new InteractionResponse.Update(message) : priv(message);
  }

  private static boolean isEdited(Interaction.Pressed pressed) {
    return pressed.isPrivate()
        || pressed.asker().filter(pressed.origin().user()::equals).isPresent();
  }

  private static InteractionResponse priv(Message message) {
    return new InteractionResponse.Show(message, true);
  }

  @Override
  public boolean isPrivate(Interaction.Pressed pressed) {
    return pressed.isPrivate();
  }
}
