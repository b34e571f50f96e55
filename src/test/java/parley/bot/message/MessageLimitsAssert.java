package parley.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks the JSON of a message against Discord's documented limits. */
public final class MessageLimitsAssert {
  private MessageLimitsAssert() {}

  public static void assertWithinLimits(Message message) {
    JsonNode json = MessageJson.serialize(message);
    assertThat(json.at("/allowed_mentions/parse").isArray()).isTrue();
    assertThat(json.at("/allowed_mentions/parse")).isEmpty();
    assertThat(json.path("content").asText()).hasSizeLessThanOrEqualTo(2_000);
    assertThat(json.path("embeds").size()).isLessThanOrEqualTo(10);
    int totalLength = 0;
    for (JsonNode embed : json.path("embeds")) {
      totalLength += embedLength(embed);
    }
    assertThat(totalLength).isLessThanOrEqualTo(6_000);
    assertThat(json.path("components").size()).isLessThanOrEqualTo(5);
    Set<String> ids = new HashSet<>();
    for (JsonNode row : json.path("components")) {
      assertThat(row.path("components").size()).isBetween(1, 5);
      for (JsonNode component : row.path("components")) {
        assertThat(ids.add(text(component, "custom_id", 1, 100))).as("%s", component).isTrue();
        component(component);
      }
    }
  }

  private static int embedLength(JsonNode embed) {
    int length = text(embed, "title", 1, 256).length();
    length += text(embed, "description", 0, 4_096).length();
    length += text(embed.path("footer"), "text", 0, 2_048).length();
    assertThat(embed.path("fields").size()).isLessThanOrEqualTo(25);
    for (JsonNode field : embed.path("fields")) {
      length += text(field, "name", 1, 256).length() + text(field, "value", 1, 1_024).length();
    }
    return length;
  }

  /** Checks our own limit: the labels of a row stay on one line of a phone. */
  public static void assertRowsFitAPhone(Message message) {
    for (JsonNode row : MessageJson.serialize(message).path("components")) {
      assertThat(labelLength(row)).as("labels of %s", row).isLessThanOrEqualTo(36);
    }
  }

  private static int labelLength(JsonNode row) {
    int length = 0;
    for (JsonNode component : row.path("components")) {
      length +=
          component.path("label").asText().length()
              + component.path("placeholder").asText().length();
    }
    return length;
  }

  private static void component(JsonNode component) {
    if (component.path("type").asInt() == 2) {
      text(component, "label", 1, 80);
      return;
    }
    text(component, "placeholder", 0, 150);
    assertThat(component.path("options").size()).isBetween(1, 25);
    Set<String> values = new HashSet<>();
    for (JsonNode option : component.path("options")) {
      text(option, "label", 1, 100);
      text(option, "description", 0, 100);
      assertThat(values.add(text(option, "value", 1, 100))).isTrue();
    }
  }

  private static String text(JsonNode node, String key, int minLength, int maxLength) {
    String text = node.path(key).asText();
    assertThat(text.length()).as("%s of %s", key, node).isBetween(minLength, maxLength);
    return text;
  }
}
