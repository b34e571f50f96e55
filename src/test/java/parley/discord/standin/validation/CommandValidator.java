package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;

/** Discord's limits on commands. */
final class CommandValidator {
  private static final Pattern NAME =
      Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

  private final Violations findings;

  CommandValidator(Violations findings) {
    this.findings = findings;
  }

  /** All commands at once. */
  void check(JsonNode commands) {
    int[] count = new int[4];
    for (JsonNode command : commands) {
      int type = command.path("type").asInt(1);
      String where = "command " + command.path("name").asText();
      findings.check(type >= 1 && type <= 3, where, "unknown type");
      count[type & 3]++;
      if (type == 1) {
        slash(command, where);
        int total = length(command);
        findings.check(total <= 8000, where, total + " characters in all");
      } else {
        findings.needed(command, "name", 32, where);
        findings.text(command, "description", 0, where);
        findings.check(command.path("options").isEmpty(), where, "options in a menu");
      }
    }
    findings.check(count[1] <= 100, "commands", count[1] + " slash commands");
    findings.check(count[2] <= 15 && count[3] <= 15, "commands", "over 15 in a menu");
    findings.unique(commands, "name", "command");
  }

  private void slash(JsonNode command, String where) {
    named(command, where);
    findings.list(command, "options", 0, 25, where);
    findings.unique(command.path("options"), "name", where + " option");
    boolean optional = false;
    for (JsonNode option : command.path("options")) {
      String there = where + " " + option.path("name").asText();
      boolean required = option.path("required").asBoolean();
      findings.check(!required || !optional, there, "required behind optional");
      optional |= !required;
      if (option.path("type").asInt() <= 2) {
        slash(option, there);
      } else {
        option(option, there);
      }
    }
  }

  private void option(JsonNode option, String where) {
    named(option, where);
    findings.list(option, "choices", 0, 25, where);
    boolean completes = option.path("autocomplete").asBoolean();
    findings.check(!completes || !option.has("choices"), where, "choices and autocomplete");
    int most = option.path("max_length").asInt(1);
    findings.check(most >= 1 && most <= 6000, where, "max_length " + most);
    new ChoiceValidator(findings).check(option.path("choices"), where);
  }

  private void named(JsonNode of, String where) {
    names(of.path("name"), where);
    of.path("name_localizations").forEach(name -> names(name, where));
    findings.needed(of, "description", 100, where);
    for (JsonNode description : of.path("description_localizations")) {
      int length = description.asText().length();
      findings.check(length >= 1 && length <= 100, where, "description of " + length);
    }
  }

  private void names(JsonNode node, String where) {
    String name = node.asText();
    boolean lower = name.equals(name.toLowerCase(Locale.ROOT));
    findings.check(NAME.matcher(name).matches() && lower, where, "no name for it: " + name);
  }

  /** What counts against the 8,000: names, descriptions, values, in the longest language. */
  private static int length(JsonNode of) {
    int total = longest(of, "name") + longest(of, "description");
    for (JsonNode option : of.path("options")) {
      total += length(option);
    }
    for (JsonNode choice : of.path("choices")) {
      total += longest(choice, "name") + choice.path("value").asText().length();
    }
    return total;
  }

  private static int longest(JsonNode of, String name) {
    int longest = of.path(name).asText("").length();
    for (JsonNode text : of.path(name + "_localizations")) {
      longest = Math.max(longest, text.asText().length());
    }
    return longest;
  }
}
