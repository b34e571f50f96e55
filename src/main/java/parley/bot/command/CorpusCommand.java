package parley.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.bot.moderation.ModerationService;
import parley.bot.moderation.Permissions;
import parley.config.ReservedSlashCommand;

/** {@code /corpus}: the moderators' actions. */
final class CorpusCommand implements SlashCommand {
  private static final String RELOAD = "reload";
  private static final String STATUS = "status";
  private static final String CHECK = "check";

  private final ModerationService moderation;

  CorpusCommand(ModerationService moderation) {
    this.moderation = moderation;
  }

  @Override
  public Spec spec() {
    return new Spec(
        ReservedSlashCommand.CORPUS.commandName(),
        "For moderators: reload, look at and check the articles",
        List.of(),
        List.of(
            new Subcommand(RELOAD, "Read the articles again and serve them"),
            new Subcommand(STATUS, "Show how many articles there are, how new, and what is wrong"),
            new Subcommand(
                CHECK, "Read the articles and list what is wrong, without serving them")),
        Optional.of(Permissions.MANAGE_GUILD),
        false);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress)
      throws Exception {
    Message message =
        switch (slash.subcommand().orElse("")) {
          case RELOAD -> moderation.reload(slash.context(), progress);
          case STATUS -> moderation.status(slash.context());
          case CHECK -> moderation.check(slash.context(), progress);
          default -> StandardReplies.UNKNOWN_COMMAND;
        };
    return new InteractionResponse.Reply(message, true);
  }

  @Override
  public Workload workload(Interaction.SlashCommand slash) {
    return switch (slash.subcommand().orElse("")) {
      case RELOAD, CHECK -> Workload.MAINTENANCE;
      default -> Workload.LOOKUP;
    };
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return true;
  }
}
