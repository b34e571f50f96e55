package parley.bot.message;

/**
 * A question that can be asked by pressing a button.
 *
 * @param question the question; of the corpus or put right from it
 * @param view its results
 */
public record QuestionButton(String question, ResultView view) {
  Message.Button button() {
    return new Message.Button(
        Truncator.plain(question, DiscordLimits.LABEL),
        new ComponentId.Ask(view).text(),
        Message.Style.SECONDARY);
  }
}
