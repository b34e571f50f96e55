package parley.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.testing.TestTimeouts;

/** Sends requests byte by byte, so that every header can be wrong. */
final class PageClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  private final int port;
  private final Map<String, String> headers = new LinkedHashMap<>();

  private PageClient(int port) {
    this.port = port;
    headers.put("Host", "127.0.0.1:" + port);
    headers.put("Origin", "http://127.0.0.1:" + port);
  }

  /** A browser without a cookie. */
  static PageClient stranger(RunningPreview page) {
    return new PageClient(page.port());
  }

  /** A browser that opened the address and has the cookie. */
  static PageClient letIn(RunningPreview page) throws IOException {
    Reply reply = stranger(page).get(path(page.address()));
    String cookie = reply.header("Set-Cookie").replaceFirst(";.*", "");
    return stranger(page).with("Cookie", cookie);
  }

  /** Path and query of an address. */
  static String path(String address) {
    return address.replaceFirst("^http://[^/]+", "");
  }

  /** The same with another header; an empty one is left out. */
  PageClient with(String header, String value) {
    PageClient other = new PageClient(port);
    other.headers.putAll(headers);
    other.headers.put(header, value);
    return other;
  }

  /** A response as it came. */
  record Reply(int status, String head, String body) {
    /** The value of a header; fails if there is none. */
    String header(String name) {
      return head.lines()
          .filter(line ->
              line.toLowerCase(java.util.Locale.ROOT)
                  .startsWith(name.toLowerCase(java.util.Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + name + " in " + head));
    }
  }

  Reply get(String path) throws IOException {
    return request("GET", path, new byte[0]);
  }

  Reply post(String path, String type, String body) throws IOException {
    return with("Content-Type", type).request("POST", path, body.getBytes(UTF_8));
  }

  /** Sends a request of HTTP 1.0, whose response ends with the connection. */
  Reply request(String method, String path, byte[] body) throws IOException {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.0\r\n");
    headers.forEach((name, value) -> {
      if (!value.isEmpty()) {
        head.append(name).append(": ").append(value).append("\r\n");
      }
    });
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getByAddress(LOOPBACK), port)) {
      socket.setSoTimeout((int) TestTimeouts.GENEROUS.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(head.toString().getBytes(UTF_8));
      out.write(body);
      out.flush();
      ByteArrayOutputStream received = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(received);
      return parse(received.toString(UTF_8));
    }
  }

  private static Reply parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new AssertionError("no response: " + text);
    }
    String head = text.substring(0, end);
    return new Reply(Integer.parseInt(head.split(" ", -1)[1]), head, text.substring(end + 4));
  }

  /** The parts of the response to an interaction. */
  List<JsonNode> interact(String role, String interaction) throws IOException {
    ObjectNode sent = JSON.createObjectNode().put("as", role);
    sent.set("interaction", JSON.readTree(interaction));
    Reply reply = post("/interactions", "application/json", sent.toString());
    if (reply.status() != 200) {
      throw new AssertionError(reply);
    }
    List<JsonNode> parts = new java.util.ArrayList<>();
    for (String line : reply.body().lines().toList()) {
      parts.add(JSON.readTree(line));
    }
    return parts;
  }

  /** The message that answers a slash command with text options. */
  JsonNode run(String role, String command, String... options) throws IOException {
    return message(role, slash(command, options));
  }

  /** The message, or form, that answers an interaction in the end. */
  JsonNode message(String role, String interaction) throws IOException {
    return interact(role, interaction).stream()
        .filter(part -> part.has("callback") || part.has("edit"))
        .map(part -> part.has("edit") ? part.path("edit") : part.at("/callback/data"))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /** An interaction that is a slash command; {@code corpus edit} has a sub-command. */
  static String slash(String command, String... options) {
    String[] names = command.split(" ", -1);
    ObjectNode interaction = JSON.createObjectNode().put("type", 2).put("locale", "en-GB");
    ObjectNode holder = interaction.putObject("data").put("type", 1).put("name", names[0]);
    if (names.length > 1) {
      holder = holder.putArray("options").addObject().put("type", 1).put("name", names[1]);
    }
    var list = holder.putArray("options");
    for (int i = 0; i < options.length; i += 2) {
      list.addObject().put("type", 3).put("name", options[i]).put("value", options[i + 1]);
    }
    return interaction.toString();
  }
}
