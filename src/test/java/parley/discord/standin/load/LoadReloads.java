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
import parley.discord.standin.payload.Users;

/** Requests reloads during a load; before each, an article changes. */
final class LoadReloads {
  private static final Pattern CHANGED = Pattern.compile("(?:Added|changed) [1-9]");

  private final StandIn discord;
  private final ChangingCorpus corpus;
  private final List<InteractionTrace> traces = new ArrayList<>();

  LoadReloads(StandIn discord, ChangingCorpus corpus) {
    this.discord = discord;
    this.corpus = corpus;
  }

  /** Changes an article and requests a reload. */
  void requestReload() {
    try {
      corpus.change();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    traces.add(
        discord.deliver(
            InteractionBuilder.slash("corpus", "reload")
                .byUser(Users.OWNER_ID)
                .withPermissions(InteractionBuilder.MODERATOR_PERMISSIONS)
                .build()));
  }

  /** Waits until all reloads have finished. */
  void await() {
    traces.forEach(trace -> Polling.untilTrue(() -> isOver(trace), "end of a reload"));
  }

  /** Number of reloads requested. */
  int count() {
    return traces.size();
  }

  /** Number of reloads that reported an added or changed article. */
  long changedCount() {
    return traces.stream().filter(trace -> CHANGED.matcher(lastPayload(trace)).find()).count();
  }

  /** Whether the reload has finished: a report has a title, a progress message has none. */
  private static boolean isOver(InteractionTrace trace) {
    return lastPayload(trace).contains("Articles reloaded")
        || lastPayload(trace).contains("failed");
  }

  private static String lastPayload(InteractionTrace trace) {
    return trace.visiblePayloads().isEmpty() ? "" : trace.visiblePayloads().getLast().toString();
  }
}
