package parley.bot.command;

import java.util.List;
import java.util.Locale;
import parley.bot.interaction.InteractionResponse;
import parley.config.Topic;

/** The option that limits a command to a topic. */
final class TopicOption {
  static final String NAME = "topic";

  private TopicOption() {}

  static SlashCommand.Option option() {
    return new SlashCommand.Option(
        NAME, "One topic; without it, all of them", SlashCommand.Type.STRING, false, true);
  }

  /** The topics whose name or label has the letters typed so far. */
  static List<InteractionResponse.Choice> choices(List<Topic> topics, String input) {
    String part = input.strip().toLowerCase(Locale.ROOT);
    return topics.stream()
        .filter(topic ->
            topic.name().contains(part) || topic.label().toLowerCase(Locale.ROOT).contains(part))
        .map(topic -> new InteractionResponse.Choice(topic.label(), topic.name()))
        .toList();
  }
}
