package parley.bot.message;

/**
 * Whom a message is for.
 *
 * @param userId id of the person
 * @param isEphemeral whether only they see it
 */
public record Audience(String userId, boolean isEphemeral) {}
