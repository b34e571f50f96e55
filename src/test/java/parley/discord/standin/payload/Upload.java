package parley.discord.standin.payload;

/**
 * A file uploaded with a request.
 *
 * @param field name of the form field
 * @param name file name
 * @param text its content
 */
public record Upload(String field, String name, String text) {}
