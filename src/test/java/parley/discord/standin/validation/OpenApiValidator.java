package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.payload.Json;

/** Validates requests against Discord's OpenAPI description, if a copy is available. */
public final class OpenApiValidator {
  private final JsonNode description;
  private final List<Operation> operations = new ArrayList<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDialect(
          Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("components"))
              .keyword(new NonValidationKeyword("x-discord-union"))
              .build());
  private final Map<Operation, Schema> schemas = new ConcurrentHashMap<>();

  private OpenApiValidator(JsonNode description) {
    this.description = description;
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        operations.add(Operation.of(method.getKey(), path.getKey(), method.getValue()));
      }
    }
    // The path with fewer parameters is the one meant: @original before {message_id}.
    operations.sort(Comparator.comparingInt(Operation::parameters));
  }

  private record Operation(String method, Pattern path, int parameters, JsonNode schema) {
    static Operation of(String method, String path, JsonNode operation) {
      String pattern = "\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E";
      int parameters = path.length() - path.replace("{", "").length();
      JsonNode content = operation.path("requestBody").path("content");
      JsonNode schema = content.path("application/json").path("schema");
      return new Operation(
          method.toUpperCase(Locale.ROOT), Pattern.compile(pattern), parameters, schema);
    }
  }

  /** Loads the description; skips the test, saying why, if there is none. */
  public static OpenApiValidator loadOrSkip() {
    Optional<Path> file =
        Optional.ofNullable(System.getProperty("parley.shared"))
            .map(folder -> Path.of(folder, "discord", "openapi.json"))
            .filter(Files::isRegularFile);
    Assumptions.assumeTrue(
        file.isPresent(), "no discord/openapi.json in the folder that parley.shared names");
    try {
      return new OpenApiValidator(Json.read(Files.readString(file.orElseThrow())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Validates a request.
   *
   * @return the violations; empty if there are none
   */
  public List<String> validate(ReceivedRequest request) {
    Optional<Operation> operation =
        operations.stream()
            .filter(o -> o.method.equals(request.method()))
            .filter(o -> o.path.matcher(request.path()).matches())
            .findFirst();
    if (operation.isEmpty()) {
      return request.path().equals("/") ? List.of() : List.of("no such operation");
    }
    if (operation.get().schema.isMissingNode()) {
      return List.of();
    }
    return schemas
        .computeIfAbsent(operation.get(), this::schema)
        .validate(permissionsAsNumbers(request.body().deepCopy()))
        .stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private Schema schema(Operation operation) {
    // Its references point into the whole description.
    ObjectNode selfContained = Json.object();
    selfContained.setAll((ObjectNode) operation.schema);
    selfContained.set("components", description.path("components"));
    return registry.getSchema(selfContained);
  }

  /** Converts permissions to numbers, as which they are described but not sent. */
  private static JsonNode permissionsAsNumbers(JsonNode body) {
    for (JsonNode command : body) {
      JsonNode permissions = command.path("default_member_permissions");
      if (permissions.isTextual() && command instanceof ObjectNode object) {
        object.put("default_member_permissions", Long.parseLong(permissions.asText()));
      }
    }
    return body;
  }
}
