package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import parley.discord.standin.ReceivedRequest;

/** The table of Discord's limits, and of what this bot forbids itself, for any request. */
public final class RequestValidator {
  private static final Set<String> DEFERRAL = Set.of("flags");

  private RequestValidator() {}

  /** What is wrong with a request; nothing if all is well. */
  public static List<String> check(ReceivedRequest request) {
    return findings(request).all();
  }

  public static Violations findings(ReceivedRequest request) {
    Violations findings = new Violations();
    JsonNode body = request.body();
    switch (request.method() + " " + kind(request.path())) {
      case "POST callback" -> callback(request, findings);
      case "POST follow-up", "POST post" -> message(body, request, true, findings);
      case "PATCH message" -> message(body, request, false, findings);
      case "PUT commands" -> new CommandValidator(findings).check(body);
      default -> {}
    }
    return findings;
  }

  private static void callback(ReceivedRequest request, Violations findings) {
    findings.only(request.body(), Set.of("type", "data"), "callback");
    JsonNode data = request.body().path("data");
    int type = request.body().path("type").asInt();
    switch (type) {
      case 4 -> message(data, request, true, findings);
      case 5 -> {
        findings.only(data, DEFERRAL, "deferral");
        int flags = data.path("flags").asInt();
        findings.rule(flags == 0 || flags == 64, "deferral.flags", "more than EPHEMERAL");
      }
      case 6 -> findings.rule(data.isEmpty(), "deferral", "a deferred edit says nothing");
      case 7 -> message(data, request, false, findings);
      case 8 -> {
        findings.only(data, Set.of("choices"), "choices");
        findings.check(data.path("choices").isArray(), "choices", "none given");
        new ChoiceValidator(findings).check(data.path("choices"), "choices");
      }
      default -> findings.rule(false, "callback.type", "not of this bot: " + type);
    }
  }

  private static void message(
      JsonNode body, ReceivedRequest request, boolean made, Violations findings) {
    MessageValidator limits = new MessageValidator(findings);
    limits.check(body, request.files().size(), made);
    limits.mentionsNobody(body);
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
