package parley.console.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import parley.text.UnsafeCharacters;

/** Writes JSON as one line of text. */
public final class JsonOutput {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonOutput() {}

  /**
   * Formats a value on one line. Characters that could control a terminal become {@code \}{@code u}
   * escapes.
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
      // Outside of strings the JSON has no such characters, so escaping needs no parser.
      if (UnsafeCharacters.isUnsafeOnTerminal(text, i)) {
        safe.append("\\u%04x".formatted((int) text.charAt(i)));
      } else {
        safe.append(text.charAt(i));
      }
    }
    return safe.toString();
  }
}
