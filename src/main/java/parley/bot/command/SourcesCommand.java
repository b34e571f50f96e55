package parley.bot.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.ComponentLimits;
import parley.bot.message.DiscordLimits;
import parley.bot.message.Message;
import parley.bot.message.Pagination;
import parley.bot.message.SourcesMessage;
import parley.config.ReservedSlashCommand;
import parley.library.ArticleList;
import parley.library.KnowledgeBase;

/** {@code /sources}: lists the sources of one article or of all. */
final class SourcesCommand implements SlashCommand {
  private static final String ARTICLE_OPTION = "article";
  private static final int MAX_SHOWN_ID_LENGTH = 60;

  private final KnowledgeBase knowledgeBase;
  private final QuestionOptions options;

  SourcesCommand(KnowledgeBase knowledgeBase, QuestionOptions options) {
    this.knowledgeBase = knowledgeBase;
    this.options = options;
  }

  @Override
  public Spec spec() {
    return new Spec(
        ReservedSlashCommand.SOURCES.commandName(),
        "List the sources the articles name",
        List.of(
            new Option(
                ARTICLE_OPTION, "One article; without it, all of them", Type.STRING, false, true),
            QuestionOptions.publicOption()),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
    Optional<String> article =
        Optional.ofNullable(slash.options().get(ARTICLE_OPTION)).filter(text -> !text.isBlank());
    if (article.isEmpty()) {
      return new InteractionResponse.Reply(renderPage(knowledgeBase, 0), isEphemeral(slash));
    }
    List<ArticleList.Entry> articles = knowledgeBase.articlesNamed(article.get());
    return switch (articles.size()) {
      case 0 -> refusal("No article has that title. Choose one that is suggested.");
      case 1 ->
          new InteractionResponse.Reply(
              SourcesMessage.render(
                  articles.getFirst().metadata(), articles.getFirst().firstPassageId(), 0),
              isEphemeral(slash));
      default -> refusal("More than one article has that title. Choose one that is suggested.");
    };
  }

  private static InteractionResponse refusal(String text) {
    return new InteractionResponse.Reply(Message.of(text), true);
  }

  /** Renders a page of the sources of all articles, counted from 0. */
  static Message renderPage(KnowledgeBase knowledgeBase, int page) {
    int total = knowledgeBase.articles(0, 0).total();
    Pagination pagination = new Pagination(page, SourcesMessage.ARTICLES_PER_PAGE, total);
    return SourcesMessage.render(
        knowledgeBase.articles(pagination.from(), SourcesMessage.ARTICLES_PER_PAGE), pagination);
  }

  @Override
  public Workload workload(Interaction.SlashCommand slash) {
    return Workload.LOOKUP;
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return options.isEphemeral(slash);
  }

  @Override
  public List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    List<ArticleList.Entry> articles =
        knowledgeBase.articlesWithTitleContaining(
            request.input(), DiscordLimits.MAX_AUTOCOMPLETE_CHOICES);
    Map<String, Long> countByLabel =
        articles.stream()
            .collect(Collectors.groupingBy(SourcesCommand::label, Collectors.counting()));
    return articles.stream()
        .map(entry ->
            new InteractionResponse.Choice(
                countByLabel.getOrDefault(label(entry), 0L) == 1
                    ? label(entry)
                    : labelWithId(entry),
                key(entry)))
        .toList();
  }

  private static String label(ArticleList.Entry entry) {
    return ComponentLimits.label(
        entry.metadata().title(), DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH);
  }

  /** For articles whose titles look the same. */
  private static String labelWithId(ArticleList.Entry entry) {
    String id = entry.metadata().id();
    String end = id.substring(Math.max(0, id.length() - MAX_SHOWN_ID_LENGTH));
    String suffix = " (" + end + ")";
    return ComponentLimits.label(
            entry.metadata().title(),
            DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH - suffix.length())
        + suffix;
  }

  /** The article's id or, where that is too long for a choice, the id of its first passage. */
  private static String key(ArticleList.Entry entry) {
    String id = entry.metadata().id();
    return id.length() <= DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH
        ? id
        : entry.firstPassageId();
  }
}
