package parley.console.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import parley.text.Clean;

/** JSON as one line of text. */
public final class JsonOutput {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonOutput() {}

  /**
   * The value in one line, with what could act on a terminal written as {@code \}{@code u} escapes.
   */
  public static String toLine(JsonNode value) {
    String text;
    try {
      text = MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      // Outside of strings JSON has no such characters, so an escape is right wherever one stands.
      if (Clean.isUnsafe(text, i)) {
        safe.append("\\u%04x".formatted((int) text.charAt(i)));
      } else {
        safe.append(text.charAt(i));
      }
    }
    return safe.toString();
  }
}
