package parley.bot.dispatch;

import java.util.List;
import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.DiscordLimits;

/** Completes an option unless questions wait. Without a response Discord shows no suggestions. */
final class SuggestionTask implements WorkQueue.Task {
  private final Interaction.Autocomplete request;
  private final ResponseLifecycle lifecycle;
  private final InteractionRouter router;
  private final InteractionQueues queues;
  private final OpenResponses responses;
  private final ErrorReporter errorReporter;

  SuggestionTask(
      Interaction.Autocomplete request,
      ResponseLifecycle lifecycle,
      InteractionRouter router,
      InteractionQueues queues,
      OpenResponses responses,
      ErrorReporter errorReporter) {
    this.request = request;
    this.lifecycle = lifecycle;
    this.router = router;
    this.queues = queues;
    this.responses = responses;
    this.errorReporter = errorReporter;
  }

  @Override
  public boolean work() {
    boolean isWorthwhile = queues.hasTimeForSuggestions() && lifecycle.isWorthAnswering();
    if (isWorthwhile) {
      responses.send(lifecycle, new InteractionResponse.AutocompleteChoices(choices()));
    } else {
      turnAway();
    }
    return isWorthwhile;
  }

  private List<InteractionResponse.Choice> choices() {
    try {
      return router.autocomplete(request).stream()
          .limit(DiscordLimits.MAX_AUTOCOMPLETE_CHOICES)
          .toList();
    } catch (RuntimeException | StackOverflowError e) {
      errorReporter.logFailure(e);
      return List.of();
    }
  }

  @Override
  public void turnAway() {
    responses.finish(lifecycle);
  }
}
