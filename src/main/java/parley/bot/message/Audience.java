package parley.bot.message;

/**
 * Whom a message is for.
 *
 * @param user id of the person
 * @param isPrivate whether only they see it
 */
public record Audience(String user, boolean isPrivate) {}
