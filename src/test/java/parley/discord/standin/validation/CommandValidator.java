package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks Discord's limits on commands. */
final class CommandValidator {
  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

  private final Violations violations;

  CommandValidator(Violations violations) {
    this.violations = violations;
  }

  /** Validates a bulk overwrite. */
  void validate(JsonNode commands) {
    int[] count = new int[4];
    for (JsonNode command : commands) {
      int type = command.path("type").asInt(1);
      String path = "command " + command.path("name").asText();
      violations.require(type >= 1 && type <= 3, path, "unknown type");
      count[type & 3]++;
      if (type == 1) {
        validateSlashCommand(command, path);
        int total = length(command);
        violations.require(total <= 8000, path, total + " characters in all");
      } else {
        violations.requiredText(command, "name", 32, path);
        violations.optionalText(command, "description", 0, path);
        violations.require(command.path("options").isEmpty(), path, "options in a menu");
      }
    }
    violations.require(count[1] <= 100, "commands", count[1] + " slash commands");
    violations.require(count[2] <= 15 && count[3] <= 15, "commands", "over 15 in a menu");
    violations.unique(commands, "name", "command");
  }

  private void validateSlashCommand(JsonNode command, String path) {
    validateNameAndDescription(command, path);
    violations.listSize(command, "options", 0, 25, path);
    violations.unique(command.path("options"), "name", path + " option");
    boolean hasOptional = false;
    for (JsonNode option : command.path("options")) {
      String optionPath = path + " " + option.path("name").asText();
      boolean required = option.path("required").asBoolean();
      violations.require(!required || !hasOptional, optionPath, "required behind optional");
      hasOptional |= !required;
      if (option.path("type").asInt() <= 2) {
        validateSlashCommand(option, optionPath);
      } else {
        validateOption(option, optionPath);
      }
    }
  }

  private void validateOption(JsonNode option, String path) {
    validateNameAndDescription(option, path);
    violations.listSize(option, "choices", 0, 25, path);
    boolean hasAutocomplete = option.path("autocomplete").asBoolean();
    violations.require(
        !hasAutocomplete || !option.has("choices"), path, "choices and autocomplete");
    int maxLength = option.path("max_length").asInt(1);
    violations.require(maxLength >= 1 && maxLength <= 6000, path, "max_length " + maxLength);
    new ChoiceValidator(violations).validate(option.path("choices"), path);
  }

  private void validateNameAndDescription(JsonNode node, String path) {
    validateName(node.path("name"), path);
    node.path("name_localizations").forEach(name -> validateName(name, path));
    violations.requiredText(node, "description", 100, path);
    for (JsonNode description : node.path("description_localizations")) {
      int length = description.asText().length();
      violations.require(length >= 1 && length <= 100, path, "description of " + length);
    }
  }

  private void validateName(JsonNode node, String path) {
    String name = node.asText();
    boolean isLowerCase = name.equals(name.toLowerCase(Locale.ROOT));
    violations.require(
        NAME.matcher(name).matches() && isLowerCase, path, "no name for it: " + name);
  }

  /**
   * Characters that count against the limit of 8,000: names, descriptions and values, in the
   * longest language.
   */
  private static int length(JsonNode node) {
    int total = longest(node, "name") + longest(node, "description");
    for (JsonNode option : node.path("options")) {
      total += length(option);
    }
    for (JsonNode choice : node.path("choices")) {
      total += longest(choice, "name") + choice.path("value").asText().length();
    }
    return total;
  }

  private static int longest(JsonNode node, String name) {
    int longest = node.path(name).asText("").length();
    for (JsonNode text : node.path(name + "_localizations")) {
      longest = Math.max(longest, text.asText().length());
    }
    return longest;
  }
}
