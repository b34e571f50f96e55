package parley.bot.command;

import java.time.Clock;
import parley.bot.interaction.DiscordResources;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/**
 * What the commands depend on.
 *
 * @param knowledgeBase answers the questions
 * @param settings the configuration
 * @param version version of Parley
 * @param clock current date and time
 * @param discord who owns the application, and files sent with commands
 */
public record BotDependencies(
    KnowledgeBase knowledgeBase,
    Settings settings,
    String version,
    Clock clock,
    DiscordResources discord) {
  /** Without Discord. */
  public BotDependencies(
      KnowledgeBase knowledgeBase, Settings settings, String version, Clock clock) {
    this(knowledgeBase, settings, version, clock, DiscordResources.NONE);
  }
}
