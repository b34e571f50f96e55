package parley.discord.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares commands as registered with commands as wanted. Discord adds ids, versions and defaults
 * [interactions/application-commands#application-command-object], and may order sets otherwise.
 */
final class CommandShape {
  private static final Set<String> DISCORDS_OWN =
      Set.of("id", "application_id", "guild_id", "version", "dm_permission", "default_permission");

  /** Where the order of a list means nothing. */
  private static final Set<String> SETS = Set.of("contexts", "integration_types", "channel_types");

  private static final Set<String> FROM_PORTAL = Set.of("contexts", "integration_types");

  private CommandShape() {}

  static boolean same(JsonNode registered, JsonNode wanted) {
    Map<String, ObjectNode> there = byName(registered);
    Map<String, ObjectNode> ours = byName(wanted);
    there.forEach((name, shape) -> forget(shape, ours.get(name)));
    return there.equals(ours);
  }

  /** Where a command is to be had follows from the portal's settings unless the command says so. */
  private static void forget(ObjectNode registered, @Nullable ObjectNode wanted) {
    for (String key : FROM_PORTAL) {
      if (wanted != null && !wanted.has(key)) {
        registered.remove(key);
      }
    }
  }

  private static Map<String, ObjectNode> byName(JsonNode commands) {
    Map<String, ObjectNode> shapes = new TreeMap<>();
    for (JsonNode command : commands) {
      String kind = command.path("type").asText("1");
      ObjectNode shape = JsonNodeFactory.instance.objectNode();
      fill(shape, command);
      shape.put("type", kind);
      shapes.put(kind + " " + command.path("name").asText(), shape);
    }
    return shapes;
  }

  private static void fill(ObjectNode shape, JsonNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      JsonNode value = entry.getValue();
      if (!DISCORDS_OWN.contains(key) && !isDefault(value)) {
        shape.set(key, SETS.contains(key) ? sorted(value) : shape(value));
      }
    }
  }

  private static JsonNode shape(JsonNode value) {
    if (value.isObject()) {
      ObjectNode shape = JsonNodeFactory.instance.objectNode();
      fill(shape, value);
      return shape;
    }
    if (value.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      value.forEach(element -> list.add(shape(element)));
      return list;
    }
    // 1 and 1L are different nodes of the same number.
    return value.isIntegralNumber() ? JsonNodeFactory.instance.numberNode(value.asLong()) : value;
  }

  private static JsonNode sorted(JsonNode values) {
    Set<String> set = new TreeSet<>();
    values.forEach(value -> set.add(value.asText()));
    return JsonNodeFactory.instance.textNode(set.toString());
  }

  private static boolean isDefault(JsonNode value) {
    if (value.isTextual()) {
      return value.asText().isEmpty(); // the description of a menu command
    }
    boolean empty = value.isContainerNode() && value.isEmpty();
    boolean no = value.isBoolean() && !value.asBoolean();
    return empty || no || value.isNull();
  }
}
