package parley.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.DiscordLimits;
import parley.bot.message.Message;
import parley.bot.message.Pagination;
import parley.bot.message.SourcesMessage;
import parley.bot.message.Truncator;
import parley.config.ReservedSlashCommand;
import parley.library.ArticleList;
import parley.library.KnowledgeBase;

/** {@code /sources}: lists the sources of one article or of all. */
final class SourcesCommand implements SlashCommand {
  private static final String ARTICLE_OPTION = "article";

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
    Optional<String> title =
        Optional.ofNullable(slash.options().get(ARTICLE_OPTION)).filter(text -> !text.isBlank());
    if (title.isEmpty()) {
      return new InteractionResponse.Reply(renderPage(knowledgeBase, 0), isEphemeral(slash));
    }
    return findArticle(title.get())
        .<InteractionResponse>map(entry ->
            new InteractionResponse.Reply(
                SourcesMessage.render(entry.metadata(), entry.firstPassageId(), 0),
                isEphemeral(slash)))
        .orElse(
            new InteractionResponse.Reply(
                Message.of("No article has that title. Choose one that is suggested."), true));
  }

  /** Renders a page of the sources of all articles, counted from 0. */
  static Message renderPage(KnowledgeBase knowledgeBase, int page) {
    int total = knowledgeBase.articles(0, 0).total();
    Pagination pagination = new Pagination(page, SourcesMessage.ARTICLES_PER_PAGE, total);
    return SourcesMessage.render(
        knowledgeBase.articles(pagination.from(), SourcesMessage.ARTICLES_PER_PAGE), pagination);
  }

  /** The article with that title, or the only one whose title contains the input. */
  private Optional<ArticleList.Entry> findArticle(String input) {
    List<ArticleList.Entry> matches = knowledgeBase.articles(input);
    if (matches.isEmpty()) {
      String prefix = input.endsWith("…") ? input.substring(0, input.length() - 1) : input;
      List<String> titles = knowledgeBase.titlesContaining(prefix, 2);
      matches = titles.size() == 1 ? knowledgeBase.articles(titles.getFirst()) : List.of();
    }
    return matches.stream().findFirst();
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return options.isEphemeral(slash);
  }

  @Override
  public List<String> autocomplete(Interaction.Autocomplete request) {
    return knowledgeBase
        .titlesContaining(request.input(), DiscordLimits.MAX_AUTOCOMPLETE_CHOICES)
        .stream()
        .map(title -> Truncator.truncatePlain(title, DiscordLimits.MAX_AUTOCOMPLETE_CHOICE_LENGTH))
        .distinct()
        .toList();
  }
}
