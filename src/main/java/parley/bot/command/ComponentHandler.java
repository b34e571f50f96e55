package parley.bot.command;

import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionHandler;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.Audience;
import parley.bot.message.ComponentId;
import parley.bot.message.Message;
import parley.bot.message.OfferedQuestions;
import parley.bot.message.OverviewMessage;
import parley.bot.message.ResultView;
import parley.bot.message.SourcesMessage;
import parley.bot.message.StandardReplies;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.bot.moderation.CorpusModeration;
import parley.bot.moderation.Permissions;
import parley.bot.timeline.PassageMenu;
import parley.library.KnowledgeBase;

/**
 * Handles buttons and select menus. Their whole state is in their message. A public message is
 * edited only for the person it was made for; anybody else gets an ephemeral reply.
 */
final class ComponentHandler implements InteractionHandler<Interaction.Component> {
  private final KnowledgeBase knowledgeBase;
  private final QuestionService questionService;
  private final ResultRenderer resultRenderer;
  private final TimelineRenderer timelineRenderer;
  private final CorpusModeration moderation;

  ComponentHandler(
      KnowledgeBase knowledgeBase,
      QuestionService questionService,
      ResultRenderer resultRenderer,
      TimelineRenderer timelineRenderer,
      CorpusModeration moderation) {
    this.knowledgeBase = knowledgeBase;
    this.questionService = questionService;
    this.resultRenderer = resultRenderer;
    this.timelineRenderer = timelineRenderer;
    this.moderation = moderation;
  }

  @Override
  public InteractionResponse handle(Interaction.Component component, Consumer<Message> progress)
      throws Exception {
    Optional<ComponentId> componentId = action(component);
    if (componentId.isEmpty()) {
      return ephemeral(StandardReplies.OUTDATED_BUTTON);
    }
    return switch (componentId.get()) {
      case ComponentId.Show show ->
          show(component, show.view(), false, question(component, show.view()));
      case ComponentId.ShowAll all ->
          show(component, all.view(), true, question(component, all.view()));
      case ComponentId.Ask ask -> show(component, ask.view(), false, component.label());
      case ComponentId.Offer _ -> askOffered(component);
      case ComponentId.More _ -> ephemeral(StandardReplies.OUTDATED_BUTTON);
      case ComponentId.Share share -> share(component, share.view());
      case ComponentId.Delete delete ->
          Permissions.mayDelete(component.context(), delete.requesterId())
              ? new InteractionResponse.Delete()
              : ephemeral(StandardReplies.DELETE_DENIED);
      case ComponentId.Open _ -> openPassage(component);
      case ComponentId.TopicPage topic ->
          knowledgeBase
              .overview(topic.topic())
              .map(overview ->
                  updateOrReply(component, OverviewMessage.render(overview, topic.page())))
              .orElse(ephemeral(StandardReplies.OUTDATED_BUTTON));
      case ComponentId.SourcesPage sources ->
          updateOrReply(component, SourcesCommand.renderPage(knowledgeBase, sources.page()));
      case ComponentId.ArticleSources sources ->
          knowledgeBase
              .passage(sources.passageId())
              .map(cited ->
                  updateOrReply(
                      component,
                      SourcesMessage.render(cited.article(), sources.passageId(), sources.page())))
              .orElse(ephemeral(StandardReplies.PASSAGE_GONE));
      case ComponentId.PassageSources sources ->
          ephemeral(
              knowledgeBase
                  .passage(sources.passageId())
                  .map(SourcesMessage::render)
                  .orElse(StandardReplies.PASSAGE_GONE));
      case ComponentId.AskOn askOn ->
          new InteractionResponse.ShowModal(AskOnModal.form(askOn, component.title()));
      case ComponentId.ShowTimeline timeline -> showTimeline(component, timeline);
      case ComponentId.ShareTimeline timeline -> shareTimeline(component, timeline);
      case ComponentId.ConfirmReload confirm ->
          ephemeral(
              moderation
                  .service()
                  .confirmedReload(component.context(), confirm.lostArticles(), progress));
      case ComponentId.Moderation action -> moderation.handle(component, action, progress);
    };
  }

  /** The component's own action, or that of the option chosen from the menu of a result. */
  private static Optional<ComponentId> action(Interaction.Component component) {
    return ComponentId.parse(component.customId())
        .flatMap(id ->
            id instanceof ComponentId.More
                ? component.values().stream().findFirst().flatMap(ComponentId::parse)
                : Optional.of(id));
  }

  private InteractionResponse show(
      Interaction.Component component,
      ResultView view,
      boolean isComplete,
      Optional<String> question) {
    return resultRenderer
        .render(view, question, isComplete, audience(component))
        .map(message ->
            moderation.locations().addTo(component.context(), updateOrReply(component, message)))
        .orElse(ephemeral(StandardReplies.PASSAGE_GONE));
  }

  private InteractionResponse askOffered(Interaction.Component component) {
    return component
        .label()
        .map(question ->
            moderation
                .locations()
                .addTo(
                    component.context(),
                    updateOrReply(component, askOffered(component, question).message())))
        .orElse(ephemeral(StandardReplies.OUTDATED_BUTTON));
  }

  private InteractionResponse.Reply askOffered(Interaction.Component component, String question) {
    return questionService.ask(
        question,
        component.values().stream().findFirst().flatMap(OfferedQuestions::topic),
        audience(component));
  }

  private InteractionResponse share(Interaction.Component component, ResultView view) {
    return resultRenderer
        .render(view, question(component, view), false, publicAudience(component))
        .map(post -> post(component.context(), post))
        .orElse(ephemeral(StandardReplies.PASSAGE_GONE));
  }

  private static InteractionResponse post(InteractionContext context, Message post) {
    return Permissions.mayPost(context)
        ? new InteractionResponse.ShareToChannel(post, StandardReplies.SHARE_CONFIRMATION)
        : new InteractionResponse.Reply(post, false);
  }

  private InteractionResponse showTimeline(
      Interaction.Component component, ComponentId.ShowTimeline timeline) {
    return timelineRenderer
        .render(timeline.view(), timeline.page(), title(component), audience(component))
        .map(message -> updateOrReply(component, message))
        .orElse(ephemeral(StandardReplies.EVENTS_GONE));
  }

  private InteractionResponse shareTimeline(
      Interaction.Component component, ComponentId.ShareTimeline timeline) {
    return timelineRenderer
        .render(timeline.view(), timeline.page(), title(component), publicAudience(component))
        .map(post -> post(component.context(), post))
        .orElse(ephemeral(StandardReplies.EVENTS_GONE));
  }

  private InteractionResponse openPassage(Interaction.Component component) {
    return component.values().stream()
        .findFirst()
        .map(PassageMenu::passageId)
        .flatMap(id ->
            resultRenderer.render(
                ResultView.ofSingle(id), Optional.empty(), false, ephemeralAudience(component)))
        .map(message -> moderation.locations().addTo(component.context(), ephemeral(message)))
        .orElse(ephemeral(StandardReplies.PASSAGE_GONE));
  }

  /** Those who see the message once it is edited, or the reply that takes its place. */
  private static Audience audience(Interaction.Component component) {
    return new Audience(
        component.context().userId(), !editsInPlace(component) || component.isEphemeral());
  }

  private static Audience publicAudience(Interaction.Component component) {
    return new Audience(component.context().userId(), false);
  }

  private static Audience ephemeralAudience(Interaction.Component component) {
    return new Audience(component.context().userId(), true);
  }

  /** The question is the title of the message that shows its results. */
  private static Optional<String> question(Interaction.Component component, ResultView view) {
    return view.kind() == ResultView.Kind.OPENED ? Optional.empty() : title(component);
  }

  private static Optional<String> title(Interaction.Component component) {
    return component.title().map(MarkdownEscaper::unescape);
  }

  /** Edits the message if it is the person's own, otherwise replies. */
  private static InteractionResponse updateOrReply(
      Interaction.Component component, Message message) {
    return editsInPlace(component) ? new InteractionResponse.Update(message) : ephemeral(message);
  }

  private static boolean editsInPlace(Interaction.Component component) {
    return component.isEphemeral()
        || component.requesterId().filter(component.context().userId()::equals).isPresent();
  }

  private static InteractionResponse ephemeral(Message message) {
    return new InteractionResponse.Reply(message, true);
  }

  @Override
  public Workload workload(Interaction.Component component) {
    return action(component)
        .map(componentId ->
            switch (componentId) {
              case ComponentId.Show _,
                  ComponentId.ShowAll _,
                  ComponentId.Ask _,
                  ComponentId.Offer _,
                  ComponentId.Share _,
                  ComponentId.Open _ ->
                  Workload.SEARCH;
              case ComponentId.AskOn _,
                  ComponentId.More _,
                  ComponentId.PassageSources _,
                  ComponentId.Delete _,
                  ComponentId.TopicPage _,
                  ComponentId.SourcesPage _,
                  ComponentId.ShowTimeline _,
                  ComponentId.ShareTimeline _,
                  ComponentId.ArticleSources _ ->
                  Workload.LOOKUP;
              case ComponentId.ConfirmReload _ -> Workload.MAINTENANCE;
              case ComponentId.Moderation action -> CorpusModeration.workload(action);
            })
        .orElse(Workload.LOOKUP);
  }

  @Override
  public boolean isEphemeral(Interaction.Component component) {
    return component.isEphemeral();
  }
}
