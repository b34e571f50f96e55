package parley.discord.message;

/**
 * Whom a message is for.
 *
 * @param user id of the person
 * @param isPrivate whether only they see it
 */
public record Reader(String user, boolean isPrivate) {}
