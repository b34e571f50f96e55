package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the violations in a body, each with its path. */
public final class Violations {
  private final List<String> violations = new ArrayList<>();
  private boolean isRejected;

  /** All violations so far. */
  public List<String> all() {
    return List.copyOf(violations);
  }

  /** Whether Discord would refuse the body; other violations break only our own rules. */
  public boolean isRejected() {
    return isRejected;
  }

  /** Requires a condition without which Discord refuses the body. */
  void require(boolean condition, String path, String message) {
    isRejected |= !condition;
    requireByOwnRule(condition, path, message);
  }

  /** Requires a condition of our own. */
  void requireByOwnRule(boolean condition, String path, String message) {
    if (!condition) {
      violations.add(path + ": " + message);
    }
  }

  /** Checks an optional text; its length is counted in UTF-16 units, the strictest way. */
  void optionalText(JsonNode node, String name, int max, String path) {
    length(node.path(name), 0, max, path + "." + name);
  }

  /** Checks a text that must be present and not empty. */
  void requiredText(JsonNode node, String name, int max, String path) {
    length(node.path(name), 1, max, path + "." + name);
  }

  /** Checks the length of a list. */
  void listSize(JsonNode node, String name, int min, int max, String path) {
    int size = node.path(name).size();
    require(size >= min && size <= max, path + "." + name, size + " entries");
  }

  /** Requires the values of a field to be unique. */
  void unique(Iterable<JsonNode> nodes, String name, String path) {
    Set<String> values = new HashSet<>();
    for (JsonNode node : nodes) {
      String value = node.path(name).asText("");
      require(value.isEmpty() || values.add(value), path + "." + name, "twice: " + value);
    }
  }

  /** Permits only these fields, since Discord silently ignores a misspelt one. */
  void allowedFields(JsonNode node, Set<String> names, String path) {
    node.fieldNames()
        .forEachRemaining(
            name -> requireByOwnRule(names.contains(name), path, "unknown field " + name));
  }

  private void length(JsonNode text, int min, int max, String path) {
    int length = text.asText("").length();
    require(length >= min && length <= max, path, length + " characters");
    require(text.isTextual() || text.isNull() || text.isMissingNode(), path, "no text");
  }
}
