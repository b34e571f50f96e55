package parley.config;

/** The commands that exist whatever topics are configured; no topic may take their names. */
public enum ReservedSlashCommand {
  ASK("ask"),
  TIMELINE("timeline"),
  LATEST("latest"),
  SOURCES("sources"),
  ABOUT("about"),
  CORPUS("corpus"),
  HELP("help");

  private final String commandName;

  ReservedSlashCommand(String commandName) {
    this.commandName = commandName;
  }

  /** The name as people type it, without the slash. */
  public String commandName() {
    return commandName;
  }
}
