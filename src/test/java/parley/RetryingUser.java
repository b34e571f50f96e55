package parley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.InteractionBuilder;

/**
 * Somebody who asks the packaged bot again where it was too slow for Discord's three seconds, which
 * it can be on a busy machine.
 */
final class RetryingUser {
  /** By then the bot has given up a first response. */
  private static final Duration GIVEN_UP = InteractionTrace.RESPONSE_DEADLINE.multipliedBy(3);

  /** What a bot logs that runs into the time limits of its edge. */
  private static final Pattern SLOW =
      Pattern.compile(
          "RestException|comes too late|cannot be reached|trying again|lost its connection|is"
              + " connected to Discord again|heard nothing from Discord|could not be registered|did"
              + " not get out");

  private final StandIn standIn;

  RetryingUser(StandIn standIn) {
    this.standIn = standIn;
  }

  /** Asks until there is an answer other than an apology. */
  InteractionTrace ask(InteractionBuilder interaction) {
    List<InteractionTrace> asked = new ArrayList<>();
    return Polling.until(
        () -> {
          again(interaction, asked);
          return asked.stream().filter(each -> each.isAnswered() && !isApology(each)).findFirst();
        },
        "answer");
  }

  /** Asks until something has happened; all that was asked. */
  List<InteractionTrace> askUntil(InteractionBuilder interaction, Predicate<StandIn> happened) {
    List<InteractionTrace> asked = new ArrayList<>();
    Polling.untilTrue(
        () -> {
          again(interaction, asked);
          return happened.test(standIn);
        },
        "what was asked for");
    return asked;
  }

  private void again(InteractionBuilder interaction, List<InteractionTrace> asked) {
    if (asked.isEmpty() || isGivenUp(asked.getLast())) {
      asked.add(standIn.deliver(interaction.build()));
    }
  }

  private static boolean isGivenUp(InteractionTrace conversation) {
    return conversation.callback().isPresent()
        ? isApology(conversation)
        : conversation.age().compareTo(GIVEN_UP) > 0;
  }

  private static boolean isApology(InteractionTrace conversation) {
    return conversation.messages().toString().contains("Something went wrong");
  }

  /** Warnings and errors in a log, but for those that only say that the bot was slow. */
  static List<String> complaints(Path log) throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains("WARN") || line.contains("ERROR"))
        .filter(line -> !SLOW.matcher(line).find())
        .toList();
  }
}
