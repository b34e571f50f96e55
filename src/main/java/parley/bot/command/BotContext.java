package parley.bot.command;

import java.time.Clock;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/**
 * What the commands work with.
 *
 * @param knowledgeBase the corpus
 * @param settings the configuration
 * @param version of Parley
 * @param clock tells the day and the time
 */
public record BotContext(
    KnowledgeBase knowledgeBase, Settings settings, String version, Clock clock) {}
