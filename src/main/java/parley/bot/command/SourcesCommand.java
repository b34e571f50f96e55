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
import parley.library.ArticleList;
import parley.library.KnowledgeBase;

/** {@code /sources}: the sources of an article, or of all. */
final class SourcesCommand implements SlashCommand {
  private static final String ARTICLE = "article";

  private final KnowledgeBase library;
  private final QuestionOptions options;

  SourcesCommand(KnowledgeBase library, QuestionOptions options) {
    this.library = library;
    this.options = options;
  }

  @Override
  public Spec spec() {
    return new Spec(
        "sources",
        "List the sources the articles name",
        List.of(
            new Option(ARTICLE, "One article; without it, all of them", Type.TEXT, false, true),
            QuestionOptions.isPublic()),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.Slash slash, Consumer<Message> progress) {
    Optional<String> title =
        Optional.ofNullable(slash.options().get(ARTICLE)).filter(text -> !text.isBlank());
    if (title.isEmpty()) {
      return new InteractionResponse.Show(page(library, 0), isPrivate(slash));
    }
    return article(title.get())
        .<InteractionResponse>map(entry ->
            new InteractionResponse.Show(
                SourcesMessage.of(entry.metadata(), entry.firstPassageId(), 0), isPrivate(slash)))
        .orElse(
            new InteractionResponse.Show(
                Message.of("No article has that title. Choose one that is suggested."), true));
  }

  /** A page of the sources of all articles, from 0. */
  static Message page(KnowledgeBase library, int page) {
    int total = library.articles(0, 0).total();
    Pagination pages = new Pagination(page, SourcesMessage.ARTICLES, total);
    return SourcesMessage.of(library.articles(pages.from(), SourcesMessage.ARTICLES), pages);
  }

  /** By its title, or the one title that holds what was typed. */
  private Optional<ArticleList.Entry> article(String typed) {
    List<ArticleList.Entry> titled = library.articles(typed);
    if (titled.isEmpty()) {
      String beginning = typed.endsWith("…") ? typed.substring(0, typed.length() - 1) : typed;
      List<String> titles = library.titlesContaining(beginning, 2);
      titled = titles.size() == 1 ? library.articles(titles.getFirst()) : List.of();
    }
    return titled.stream().findFirst();
  }

  @Override
  public boolean isPrivate(Interaction.Slash slash) {
    return options.isPrivate(slash);
  }

  @Override
  public List<String> suggest(Interaction.Typing typing) {
    return library.titlesContaining(typing.typed(), DiscordLimits.SUGGESTIONS).stream()
        .map(title -> Truncator.plain(title, DiscordLimits.SUGGESTION))
        .distinct()
        .toList();
  }
}
