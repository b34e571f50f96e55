package parley.discord.command;

import java.util.Optional;
import java.util.function.Consumer;
import parley.discord.interaction.Interaction;
import parley.discord.interaction.Origin;
import parley.discord.message.ActionId;
import parley.discord.message.Escape;
import parley.discord.message.Message;
import parley.discord.message.OverviewMessage;
import parley.discord.message.Reader;
import parley.discord.message.SourcesMessage;
import parley.discord.message.View;
import parley.library.KnowledgeBase;

/**
 * Handles buttons and select menus. All they need stands in their message. A public message changes
 * only for the person it was made for; anybody else gets a private one.
 */
final class Buttons implements Handler<Interaction.Pressed> {
  private final KnowledgeBase library;
  private final Views views;
  private final Moderation moderation;

  Buttons(KnowledgeBase library, Views views, Moderation moderation) {
    this.library = library;
    this.views = views;
    this.moderation = moderation;
  }

  @Override
  public Response handle(Interaction.Pressed pressed, Consumer<Message> progress) throws Exception {
    Optional<ActionId> action = ActionId.parse(pressed.customId());
    if (action.isEmpty()) {
      return priv(Replies.OLD_BUTTON);
    }
    return switch (action.get()) {
      case ActionId.Show show -> show(pressed, show.view(), question(pressed, show.view()));
      case ActionId.Ask ask -> show(pressed, ask.view(), pressed.label());
      case ActionId.Share share -> share(pressed, share.view());
      case ActionId.Delete delete ->
          Permissions.mayDelete(pressed.origin(), delete.asker())
              ? new Response.Delete()
              : priv(Replies.NOT_YOURS);
      case ActionId.Open _ -> open(pressed);
      case ActionId.TopicPage topic ->
          library
              .overview(topic.topic())
              .map(overview -> in(pressed, OverviewMessage.of(overview, topic.page())))
              .orElse(priv(Replies.OLD_BUTTON));
      case ActionId.SourcesPage sources ->
          in(pressed, SourcesCommand.page(library, sources.page()));
      case ActionId.ArticleSources sources ->
          library
              .passage(sources.passage())
              .map(cited ->
                  in(
                      pressed,
                      SourcesMessage.of(cited.article(), sources.passage(), sources.page())))
              .orElse(priv(Replies.GONE));
      case ActionId.ConfirmReload confirm ->
          priv(moderation.confirmedReload(pressed.origin(), confirm.lost(), progress));
    };
  }

  private Response show(Interaction.Pressed pressed, View view, Optional<String> question) {
    Reader reader = new Reader(pressed.origin().user(), !isEdited(pressed) || pressed.isPrivate());
    return views
        .show(view, question, reader)
        .map(message -> in(pressed, message))
        .orElse(priv(Replies.GONE));
  }

  private Response share(Interaction.Pressed pressed, View view) {
    Origin origin = pressed.origin();
    return views
        .show(view, question(pressed, view), new Reader(origin.user(), false))
        .<Response>map(post ->
            Permissions.mayPost(origin)
                ? new Response.Share(post, Replies.SHARED)
                : new Response.Show(post, false))
        .orElse(priv(Replies.GONE));
  }

  private Response open(Interaction.Pressed pressed) {
    return pressed.values().stream()
        .findFirst()
        .flatMap(id -> views.show(View.opened(id), Optional.empty(), privately(pressed)))
        .map(Buttons::priv)
        .orElse(priv(Replies.GONE));
  }

  private static Reader privately(Interaction.Pressed pressed) {
    return new Reader(pressed.origin().user(), true);
  }

  /** The question stands over the passages it found. */
  private static Optional<String> question(Interaction.Pressed pressed, View view) {
    return view.kind() == View.Kind.OPENED ? Optional.empty() : pressed.title().map(Escape::undo);
  }

  /** In the message itself where it is the person's own. */
  private static Response in(Interaction.Pressed pressed, Message message) {
    return isEdited(pressed) ? new Response.Update(message) : priv(message);
  }

  private static boolean isEdited(Interaction.Pressed pressed) {
    return pressed.isPrivate()
        || pressed.asker().filter(pressed.origin().user()::equals).isPresent();
  }

  private static Response priv(Message message) {
    return new Response.Show(message, true);
  }

  @Override
  public boolean isPrivate(Interaction.Pressed pressed) {
    return pressed.isPrivate();
  }
}
