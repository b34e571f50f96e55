package parley.discord.standin.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.InteractionBuilder;

/** The reloads asked for while a load runs; before each one, an article changes. */
final class LoadReloads {
  private static final Pattern CHANGED = Pattern.compile("(?:Added|changed) [1-9]");

  private final StandIn discord;
  private final ChangingCorpus corpus;
  private final List<InteractionTrace> asked = new ArrayList<>();

  LoadReloads(StandIn discord, ChangingCorpus corpus) {
    this.discord = discord;
    this.corpus = corpus;
  }

  /** Changes an article and asks for a reload. */
  void ask() {
    try {
      corpus.change();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    asked.add(
        discord.deliver(
            InteractionBuilder.slash("corpus", "reload")
                .may(InteractionBuilder.MANAGE_SERVER)
                .build()));
  }

  /** Waits until all are over. */
  void await() {
    asked.forEach(each -> Polling.untilTrue(() -> isOver(each), "end of a reload"));
  }

  /** How many were asked for. */
  int count() {
    return asked.size();
  }

  /** How many reported that an article was added or changed. */
  long foundChanges() {
    return asked.stream().filter(each -> CHANGED.matcher(last(each)).find()).count();
  }

  /** A progress is an answer too; the report has a title. */
  private static boolean isOver(InteractionTrace reload) {
    return last(reload).contains("Articles reloaded") || last(reload).contains("failed");
  }

  private static String last(InteractionTrace reload) {
    return reload.shown().isEmpty() ? "" : reload.shown().getLast().toString();
  }
}
