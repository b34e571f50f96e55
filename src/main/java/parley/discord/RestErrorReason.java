package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.text.Whitespace;

/**
 * Reads why Discord refused a request [reference#error-messages]: the message, and each field with
 * its code and reason. What stands in quotation marks may be what somebody wrote, so it is left
 * out.
 */
final class RestErrorReason {
  private static final int MAX_FIELDS = 5;
  private static final int MAX_DEPTH = 12;
  private static final int MAX_TEXT_LENGTH = 200;
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|'[^']*'|`[^`]*`?");

  /** Words too long for Discord's own messages, such as tokens. */
  private static final Pattern LONG_WORD = Pattern.compile("\\S{33,}");

  private final List<String> fields = new ArrayList<>();

  private RestErrorReason() {}

  /** The reason in one line; empty if the body names none. */
  static Optional<String> read(JsonNode body) {
    RestErrorReason reason = new RestErrorReason();
    reason.addFields("", body.path("errors"), 0);
    String message = clean(body.path("message"));
    if (message.isEmpty() && reason.fields.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        message
            + (message.isEmpty() || reason.fields.isEmpty() ? "" : ": ")
            + String.join("; ", reason.fields));
  }

  private void addFields(String path, JsonNode errors, int depth) {
    for (JsonNode error : errors.path("_errors")) {
      if (fields.size() < MAX_FIELDS) {
        fields.add(path + ": " + clean(error.path("code")) + " " + clean(error.path("message")));
      }
    }
    if (depth < MAX_DEPTH) {
      errors
          .propertyStream()
          .filter(each -> !each.getKey().equals("_errors"))
          .forEach(each ->
              addFields(
                  path + (path.isEmpty() ? "" : ".") + clean(each.getKey()),
                  each.getValue(),
                  depth + 1));
    }
  }

  private static String clean(JsonNode text) {
    return text.isTextual() ? clean(text.asText()) : "";
  }

  private static String clean(String text) {
    String unquoted = QUOTED.matcher(text).replaceAll("…");
    String line = LONG_WORD.matcher(Whitespace.normalize(unquoted)).replaceAll("…");
    return line.substring(0, Math.min(line.length(), MAX_TEXT_LENGTH));
  }
}
