package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import parley.discord.standin.http.ReceivedRequest;

/** Checks any request against Discord's limits and our own rules. */
public final class RequestValidator {
  private static final Set<String> DEFERRAL_FIELDS = Set.of("flags");

  private RequestValidator() {}

  /**
   * Validates a request.
   *
   * @return the violations; empty if there are none
   */
  public static List<String> validate(ReceivedRequest request) {
    return violations(request).all();
  }

  public static Violations violations(ReceivedRequest request) {
    Violations violations = new Violations();
    JsonNode body = request.body();
    switch (request.method() + " " + kind(request.path())) {
      case "POST callback" -> callback(request, violations);
      case "POST follow-up", "POST post" -> message(body, request, true, violations);
      case "PATCH message" -> message(body, request, false, violations);
      case "PUT commands" -> new CommandValidator(violations).validate(body);
      default -> {}
    }
    return violations;
  }

  private static void callback(ReceivedRequest request, Violations violations) {
    violations.allowedFields(request.body(), Set.of("type", "data"), "callback");
    JsonNode data = request.body().path("data");
    int type = request.body().path("type").asInt();
    switch (type) {
      case 4 -> message(data, request, true, violations);
      case 5 -> {
        violations.allowedFields(data, DEFERRAL_FIELDS, "deferral");
        int flags = data.path("flags").asInt();
        violations.requireByOwnRule(
            flags == 0 || flags == 64, "deferral.flags", "more than EPHEMERAL");
      }
      case 6 ->
          violations.requireByOwnRule(data.isEmpty(), "deferral", "a deferred edit says nothing");
      case 7 -> message(data, request, false, violations);
      case 8 -> {
        violations.allowedFields(data, Set.of("choices"), "choices");
        violations.require(data.path("choices").isArray(), "choices", "none given");
        new ChoiceValidator(violations).validate(data.path("choices"), "choices");
      }
      case 9 -> new ModalValidator(violations).validate(data);
      default -> violations.requireByOwnRule(false, "callback.type", "not of this bot: " + type);
    }
  }

  private static void message(
      JsonNode body, ReceivedRequest request, boolean isNew, Violations violations) {
    MessageValidator validator = new MessageValidator(violations);
    validator.validate(body, request.files().size(), isNew);
    validator.requireNoMentions(body);
  }

  private static String kind(String path) {
    if (path.endsWith("/callback")) {
      return "callback";
    }
    if (path.startsWith("/webhooks/")) {
      return path.contains("/messages/") ? "message" : "follow-up";
    }
    if (path.startsWith("/channels/") && path.endsWith("/messages")) {
      return "post";
    }
    return path.startsWith("/applications/") && path.endsWith("/commands") ? "commands" : "";
  }
}
