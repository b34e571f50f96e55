package parley.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.Interaction;
import parley.preview.PageFiles.PageFile;

/** Answers the requests of the page. */
final class PageHandler implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger(PageHandler.class);

  private static final int OK = 200;
  private static final int SEE_OTHER = 303;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_LARGE = 413;
  private static final int UNSUPPORTED_TYPE = 415;

  private static final String JSON = "application/json";
  private static final String LINES_OF_JSON = "application/x-ndjson";
  private static final String BYTES = "application/octet-stream";

  private static final String NOT_LET_IN =
      "This page is open only to the browser that was let in, on this machine. Open the address"
          + " that parley preview printed last; each is good for one use.";

  private static final String NO_INTERACTION =
      "This is no interaction that the page can send: {\"as\": \"person\", \"interaction\":"
          + " {...}}.";

  private final RequestGuard guard;
  private final PreviewBot bot;
  private final Runnable onEntered;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param onEntered called when a browser was let in, which takes another address the next time
   */
  PageHandler(RequestGuard guard, PreviewBot bot, Runnable onEntered) {
    this.guard = guard;
    this.bot = bot;
    this.onEntered = onEntered;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      PageFiles.secure(exchange.getResponseHeaders());
      try {
        respond(exchange);
      } catch (RequestBody.TooLargeException e) {
        sendText(exchange, TOO_LARGE, String.valueOf(e.getMessage()));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // Without its message, which may quote what somebody wrote.
      log.error("A request of the page could not be answered: {}", e.getClass().getName());
      throw e;
    }
  }

  private void respond(HttpExchange exchange)
      throws IOException, InterruptedException, RequestBody.TooLargeException {
    String method = exchange.getRequestMethod();
    if (!guard.isFromHere(exchange.getRequestHeaders(), method)) {
      sendText(exchange, FORBIDDEN, NOT_LET_IN);
      return;
    }
    String path = exchange.getRequestURI().getPath();
    if (method.equals("GET") && path.equals("/") && enter(exchange)) {
      return;
    }
    if (!guard.hasCookie(exchange.getRequestHeaders())) {
      sendText(exchange, FORBIDDEN, NOT_LET_IN);
      return;
    }
    switch (method) {
      case "GET" -> get(exchange, path);
      case "POST" -> post(exchange, path);
      default -> sendText(exchange, METHOD_NOT_ALLOWED, "Only GET and POST are answered here.");
    }
  }

  /** Exchanges the token of the address for the cookie. */
  private boolean enter(HttpExchange exchange) throws IOException {
    Optional<String> query = Optional.ofNullable(exchange.getRequestURI().getRawQuery());
    Optional<String> cookie = query.flatMap(guard::exchange);
    boolean isLetIn = cookie.isPresent() || guard.hasCookie(exchange.getRequestHeaders());
    if (query.isEmpty() || !isLetIn) {
      return false;
    }
    cookie.ifPresent(header -> exchange.getResponseHeaders().set("Set-Cookie", header));
    exchange.getResponseHeaders().set("Location", "/");
    exchange.sendResponseHeaders(SEE_OTHER, -1);
    cookie.ifPresent(_ -> onEntered.run());
    return true;
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    Optional<PageFile> file = PageFiles.find(path);
    if (file.isPresent()) {
      send(exchange, OK, file.get().type(), file.get().read());
      return;
    }
    switch (path) {
      case "/setup" -> sendJson(exchange, bot.setup());
      case "/state" -> sendJson(exchange, bot.state());
      default -> sendText(exchange, NOT_FOUND, "There is nothing at this address.");
    }
  }

  private void post(HttpExchange exchange, String path)
      throws IOException, InterruptedException, RequestBody.TooLargeException {
    switch (path) {
      case "/interactions" -> interact(exchange);
      case "/files" -> {
        if (hasType(exchange, BYTES)) {
          String id = bot.files().add(RequestBody.read(exchange));
          sendJson(exchange, JsonNodeFactory.instance.objectNode().put("id", id));
        }
      }
      default -> sendText(exchange, NOT_FOUND, "There is nothing at this address.");
    }
  }

  private void interact(HttpExchange exchange)
      throws IOException, InterruptedException, RequestBody.TooLargeException {
    if (!hasType(exchange, JSON)) {
      return;
    }
    JsonNode sent;
    try {
      sent = json.readTree(RequestBody.read(exchange));
    } catch (JsonProcessingException _) {
      sendText(exchange, BAD_REQUEST, "This is no JSON.");
      return;
    }
    Optional<Interaction> interaction = bot.interactions().read(sent);
    if (interaction.isEmpty()) {
      sendText(exchange, BAD_REQUEST, NO_INTERACTION);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", LINES_OF_JSON);
    exchange.sendResponseHeaders(OK, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      stream(interaction.get(), out);
    }
  }

  private void stream(Interaction interaction, OutputStream out)
      throws IOException, InterruptedException {
    if (!(interaction instanceof Interaction.Autocomplete)) {
      Optional<String> notice = bot.corpusWatch().refresh();
      if (notice.isPresent()) {
        writeLine(out, JsonNodeFactory.instance.objectNode().put("notice", notice.get()));
      }
    }
    ResponseStream stream = bot.interactions().dispatch(interaction);
    for (Optional<ObjectNode> part = stream.next(); part.isPresent(); part = stream.next()) {
      writeLine(out, part.get());
    }
    ObjectNode end = JsonNodeFactory.instance.objectNode();
    end.set("state", bot.state());
    writeLine(out, end);
  }

  private void writeLine(OutputStream out, ObjectNode part) throws IOException {
    out.write((json.writeValueAsString(part) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** A form of another page cannot send these types. */
  private static boolean hasType(HttpExchange exchange, String type) throws IOException {
    String sent =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    if (sent.equals(type)) {
      return true;
    }
    sendText(exchange, UNSUPPORTED_TYPE, "The content here is of the type " + type + ".");
    return false;
  }

  private static void sendText(HttpExchange exchange, int status, String text) throws IOException {
    try (InputStream rest = exchange.getRequestBody()) {
      RequestBody.discard(rest);
    }
    send(
        exchange,
        status,
        "text/plain; charset=utf-8",
        (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void sendJson(HttpExchange exchange, ObjectNode content) throws IOException {
    send(exchange, OK, JSON, json.writeValueAsBytes(content));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] content)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, content.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(content);
    }
  }
}
