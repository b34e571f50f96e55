package parley.bot.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares the registered commands with ours, looking only at the fields we set. */
record CommandDiff(JsonNode registered) {
  /** Arrays whose order has no meaning. */
  private static final Set<String> UNORDERED_ARRAYS = Set.of("contexts", "integration_types");

  /** Derived by Discord from the contexts. */
  private static final String DERIVED_FIELD = "dm_permission";

  boolean matches(JsonNode expected) {
    if (registered.size() != expected.size()) {
      return false;
    }
    return expected
        .valueStream()
        .allMatch(command ->
            registered
                .valueStream()
                .anyMatch(
                    candidate -> isNamed(command, candidate) && isSubset(command, candidate)));
  }

  private static boolean isNamed(JsonNode expected, JsonNode actual) {
    // Discord may omit the type of a slash command, which is 1.
    return expected.path("type").asInt() == actual.path("type").asInt(1)
        && expected.path("name").equals(actual.path("name"));
  }

  /** Whether all our values are present, or are Discord's defaults where absent. */
  private static boolean isSubset(JsonNode expected, JsonNode actual) {
    if (expected.isArray()) {
      return expected.size() == actual.size()
          && IntStream.range(0, expected.size())
              .allMatch(i -> isSubset(expected.get(i), actual.path(i)));
    }
    if (!expected.isObject()) {
      return expected.equals(actual) || (isDefault(expected) && isDefault(actual));
    }
    return expected
            .propertyStream()
            .filter(each -> !each.getKey().equals(DERIVED_FIELD) && !each.getKey().equals("type"))
            .allMatch(each ->
                UNORDERED_ARRAYS.contains(each.getKey())
                    ? toIntSet(each.getValue()).equals(toIntSet(actual.path(each.getKey())))
                    : isSubset(each.getValue(), actual.path(each.getKey())))
        && expected.path("type").asInt() == actual.path("type").asInt(1);
  }

  private static boolean isDefault(JsonNode value) {
    return value.isMissingNode() || value.isNull() || (value.isBoolean() && !value.asBoolean());
  }

  private static Set<Integer> toIntSet(JsonNode array) {
    return array.valueStream().map(JsonNode::asInt).collect(Collectors.toCollection(TreeSet::new));
  }
}
