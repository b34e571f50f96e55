package parley.bot.command;

import java.time.Clock;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/**
 * What the commands depend on.
 *
 * @param knowledgeBase answers the questions
 * @param settings the configuration
 * @param version version of Parley
 * @param clock current date and time
 */
public record BotDependencies(
    KnowledgeBase knowledgeBase, Settings settings, String version, Clock clock) {}
