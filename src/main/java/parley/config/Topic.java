package parley.config;

import java.util.List;

/**
 * A subject of the corpus that can be asked about by itself.
 *
 * @param name its id, as articles and {@code --topic} write it
 * @param command the command that asks about it
 * @param label what people see
 * @param description one sentence on what it covers
 * @param rules words, or stems ending in {@code *}, looked for in a heading path; phrases of
 *     several words are allowed
 */
public record Topic(
    String name, String command, String label, String description, List<String> rules) {
  public Topic {
    rules = List.copyOf(rules);
  }
}
