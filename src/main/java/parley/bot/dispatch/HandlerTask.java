package parley.bot.dispatch;

import parley.bot.interaction.ErrorReporter;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Workload;
import parley.bot.message.StandardReplies;

/** Handles a command or a component. */
final class HandlerTask implements WorkQueue.Task {
  private final BoundHandler handler;
  private final ResponseLifecycle lifecycle;
  private final OpenResponses responses;
  private final ErrorReporter errorReporter;

  HandlerTask(
      BoundHandler handler,
      ResponseLifecycle lifecycle,
      OpenResponses responses,
      ErrorReporter errorReporter) {
    this.handler = handler;
    this.lifecycle = lifecycle;
    this.responses = responses;
    this.errorReporter = errorReporter;
  }

  /** What a moderator asked for is done even if the response is lost; the audit log tells of it. */
  @Override
  public boolean work() {
    if (handler.workload() != Workload.MAINTENANCE && !lifecycle.isWorthAnswering()) {
      responses.finish(lifecycle);
      return false;
    }
    InteractionResponse response;
    try {
      response = handler.handle(lifecycle::progress);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      response = new InteractionResponse.Reply(StandardReplies.RESTARTING, true);
    } catch (Exception | StackOverflowError e) {
      response = new InteractionResponse.Reply(errorReporter.errorReply(e), true);
    } catch (Error e) {
      responses.finish(lifecycle);
      throw e; // out of memory: the process ends, see 0072
    }
    responses.send(lifecycle, response);
    return true;
  }

  @Override
  public void turnAway() {
    responses.reply(lifecycle, StandardReplies.RESTARTING);
  }
}
