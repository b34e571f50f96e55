package parley.discord.message;

/**
 * A question that can be asked by pressing a button.
 *
 * @param question the question; of the corpus or put right from it
 * @param view its results
 */
public record Offer(String question, View view) {
  Message.Button button() {
    return new Message.Button(
        Clip.plain(question, Limits.LABEL), new ActionId.Ask(view).text(), Message.Style.SECONDARY);
  }
}
