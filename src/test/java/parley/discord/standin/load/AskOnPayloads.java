package parley.discord.standin.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.discord.standin.payload.InteractionBuilder;
import parley.discord.standin.payload.Json;

/** Builds what a person sends who asks on: the button, and the modal it opens. */
final class AskOnPayloads {
  /** Custom id of the button and its modal; the passage need not exist. */
  private static final String CUSTOM_ID = "askon:aaaaaaaaaaaa";

  private AskOnPayloads() {}

  /** The button under an answer. */
  static InteractionBuilder button(String question) {
    return InteractionBuilder.button(CUSTOM_ID).onMessage(answerTo(question));
  }

  /** The modal with a question that goes on from the answer. */
  static InteractionBuilder modalSubmit(String question) {
    ObjectNode press = Json.object();
    press.set("message", answerTo(question));
    return InteractionBuilder.modalSubmit(modal(), press, "and who was there?");
  }

  /** A message as far as a modal goes on from it. */
  private static ObjectNode answerTo(String question) {
    ObjectNode message = Json.object();
    message.putArray("embeds").addObject().put("title", question);
    return message;
  }

  private static ObjectNode modal() {
    ObjectNode modal = Json.object().put("custom_id", CUSTOM_ID);
    modal.putArray("components").addObject().putObject("component").put("custom_id", "question");
    return modal;
  }
}
