package parley.discord.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.discord.interaction.Interaction;
import parley.discord.message.Message;

/** {@code /corpus}: what moderators can do. */
final class CorpusCommand implements Command {
  private static final String RELOAD = "reload";
  private static final String STATUS = "status";
  private static final String CHECK = "check";

  private final Moderation moderation;

  CorpusCommand(Moderation moderation) {
    this.moderation = moderation;
  }

  @Override
  public Spec spec() {
    return new Spec(
        "corpus",
        "For moderators: reload, look at and check the articles",
        List.of(),
        List.of(
            new Sub(RELOAD, "Read the articles again and serve them"),
            new Sub(STATUS, "Show how many articles there are, how new, and what is wrong"),
            new Sub(CHECK, "Read the articles and list what is wrong, without serving them")),
        Optional.of(Permissions.MANAGE_GUILD),
        false);
  }

  @Override
  public Response handle(Interaction.Slash slash, Consumer<Message> progress) throws Exception {
    Message message =
        switch (slash.subcommand().orElse("")) {
          case RELOAD -> moderation.reload(slash.origin(), progress);
          case STATUS -> moderation.status(slash.origin());
          case CHECK -> moderation.check(slash.origin(), progress);
          default -> Replies.UNKNOWN;
        };
    return new Response.Show(message, true);
  }

  @Override
  public boolean isPrivate(Interaction.Slash slash) {
    return true;
  }
}
