package parley.bot.message;

/**
 * A question that is asked by pressing a button.
 *
 * @param question a question of the corpus, or one corrected against it
 * @param view its results
 */
public record QuestionButton(String question, ResultView view) {
  Message.Button toButton() {
    return new Message.Button(
        question, new ComponentId.Ask(view).customId(), Message.Style.SECONDARY);
  }
}
