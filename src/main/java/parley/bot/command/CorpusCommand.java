package parley.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.bot.moderation.CorpusModeration;
import parley.bot.moderation.Permissions;
import parley.config.ReservedSlashCommand;

/** {@code /corpus}: the moderators' actions. */
final class CorpusCommand implements SlashCommand {
  private static final String RELOAD = "reload";
  private static final String STATUS = "status";
  private static final String CHECK = "check";
  private static final String ADD = "add";
  private static final String EDIT = "edit";
  private static final String REMOVE = "remove";
  private static final String SHOW = "show";
  private static final String HISTORY = "history";
  private static final String DIFF = "diff";
  private static final String UNDO = "undo";
  private static final String AUDIT = "audit";

  private static final String CHECK_OPTION = "check";
  private static final String FILE_OPTION = "file";
  private static final String ARTICLE_OPTION = "article";
  private static final String SECTION_OPTION = "section";
  private static final String WHY_OPTION = "why";
  private static final String FROM_OPTION = "from";
  private static final String TO_OPTION = "to";

  private final CorpusModeration moderation;

  CorpusCommand(CorpusModeration moderation) {
    this.moderation = moderation;
  }

  @Override
  public Spec spec() {
    return new Spec(
        ReservedSlashCommand.CORPUS.commandName(),
        "For moderators: reload, look at, check, change and undo the articles",
        List.of(),
        List.of(
            new Subcommand(
                RELOAD,
                "Read the articles again and serve them",
                List.of(
                    new Option(
                        CHECK_OPTION,
                        "Show first what would change, and ask",
                        Type.BOOLEAN,
                        false,
                        false))),
            new Subcommand(STATUS, "Show how many articles there are, how new, and what is wrong"),
            new Subcommand(CHECK, "Read the articles and list what is wrong, without serving them"),
            new Subcommand(
                ADD,
                "Send an article, or another text of one, and see what would change",
                List.of(
                    new Option(
                        FILE_OPTION,
                        "A Markdown or text file: .md, .markdown or .txt",
                        Type.ATTACHMENT,
                        true,
                        false),
                    text(ARTICLE_OPTION, "The article it replaces, if the file is named otherwise"),
                    why())),
            new Subcommand(
                EDIT,
                "Change a section of an article, and see what would change",
                List.of(
                    required(ARTICLE_OPTION, "The article"),
                    required(SECTION_OPTION, "The section"))),
            new Subcommand(
                REMOVE,
                "Serve an article no more, and see what would change",
                List.of(required(ARTICLE_OPTION, "The article"), why())),
            new Subcommand(
                SHOW,
                "Get the file of an article as it is served",
                List.of(required(ARTICLE_OPTION, "The article"))),
            new Subcommand(HISTORY, "List who changed what, when and why"),
            new Subcommand(
                DIFF,
                "Show what changed between two revisions",
                List.of(
                    text(FROM_OPTION, "The earlier revision; without it, the one before the other"),
                    text(TO_OPTION, "The later revision; without it, the newest"))),
            new Subcommand(UNDO, "Put back the texts from before the newest revision"),
            new Subcommand(AUDIT, "List what moderators did and were refused")),
        Optional.of(Permissions.MANAGE_GUILD),
        false);
  }

  private static Option required(String name, String description) {
    return new Option(name, description, Type.STRING, true, true);
  }

  private static Option text(String name, String description) {
    return new Option(name, description, Type.STRING, false, true);
  }

  private static Option why() {
    return new Option(
        WHY_OPTION, "Why; others read it in /corpus history", Type.STRING, false, false);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress)
      throws Exception {
    String article = slash.option(ARTICLE_OPTION).orElse("");
    String why = CorpusModeration.note(slash.option(WHY_OPTION).orElse(""));
    return switch (slash.subcommand().orElse("")) {
      case RELOAD ->
          isPreview(slash)
              ? moderation.service().previewReload(slash.context())
              : reply(moderation.service().reload(slash.context(), progress));
      case STATUS -> reply(moderation.service().status(slash.context()));
      case CHECK -> reply(moderation.service().check(slash.context(), progress));
      case ADD ->
          moderation
              .addition()
              .preview(
                  slash,
                  Optional.ofNullable(slash.attachments().get(FILE_OPTION)),
                  slash.option(ARTICLE_OPTION),
                  why);
      case EDIT ->
          moderation
              .editing()
              .open(slash.context(), article, slash.option(SECTION_OPTION).orElse(""));
      case REMOVE -> moderation.removal().preview(slash.context(), article, why);
      case SHOW -> moderation.file().show(slash.context(), article);
      case HISTORY -> moderation.views().history(slash.context(), 0);
      case DIFF ->
          moderation
              .views()
              .diff(slash.context(), slash.option(FROM_OPTION), slash.option(TO_OPTION));
      case UNDO -> moderation.views().previewUndo(slash.context());
      case AUDIT -> moderation.views().audit(slash.context(), 0);
      default -> reply(StandardReplies.UNKNOWN_COMMAND);
    };
  }

  private static boolean isPreview(Interaction.SlashCommand slash) {
    return slash.option(CHECK_OPTION).map(Boolean::parseBoolean).orElse(false);
  }

  private static InteractionResponse reply(Message message) {
    return new InteractionResponse.Reply(message, true);
  }

  @Override
  public List<InteractionResponse.Choice> autocomplete(Interaction.Autocomplete request) {
    return switch (request.option()) {
      case ARTICLE_OPTION -> moderation.completion().articles(request);
      case SECTION_OPTION ->
          moderation
              .completion()
              .sections(request, request.options().getOrDefault(ARTICLE_OPTION, ""));
      case FROM_OPTION, TO_OPTION -> moderation.completion().revisions(request);
      default -> List.of();
    };
  }

  /** What edits is a look-up, since a modal cannot be shown once a response is deferred. */
  @Override
  public Workload workload(Interaction.SlashCommand slash) {
    return switch (slash.subcommand().orElse("")) {
      case RELOAD, CHECK, ADD, REMOVE, SHOW, DIFF, UNDO -> Workload.MAINTENANCE;
      default -> Workload.LOOKUP;
    };
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return true;
  }
}
