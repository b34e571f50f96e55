package parley.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.AboutMessage;
import parley.bot.message.Message;
import parley.config.ReservedSlashCommand;
import parley.library.KnowledgeBase;

/** {@code /about}: what Parley is, which articles it has, and what data it keeps. */
final class AboutCommand implements SlashCommand {
  private final KnowledgeBase knowledgeBase;
  private final String version;
  private final Optional<String> errorReportAddress;

  AboutCommand(KnowledgeBase knowledgeBase, String version, Optional<String> errorReportAddress) {
    this.knowledgeBase = knowledgeBase;
    this.version = version;
    this.errorReportAddress = errorReportAddress;
  }

  @Override
  public Spec spec() {
    return new Spec(
        ReservedSlashCommand.ABOUT.commandName(),
        "What Parley is, what it covers, how new it is, and what it keeps",
        List.of(),
        List.of(),
        Optional.empty(),
        true);
  }

  @Override
  public InteractionResponse handle(Interaction.SlashCommand slash, Consumer<Message> progress) {
    return new InteractionResponse.Reply(
        AboutMessage.render(knowledgeBase.status(), version, errorReportAddress), true);
  }

  @Override
  public Workload workload(Interaction.SlashCommand slash) {
    return Workload.LOOKUP;
  }

  @Override
  public boolean isEphemeral(Interaction.SlashCommand slash) {
    return true;
  }
}
