package parley.bot.message;

/**
 * Who sees a message.
 *
 * @param userId id of the person who asked
 * @param isEphemeral whether only that person sees it
 */
public record Audience(String userId, boolean isEphemeral) {}
