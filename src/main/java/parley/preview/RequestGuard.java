package parley.preview;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only what the page itself sends: to an address of this machine, from no other page, with
 * the cookie. A page elsewhere can make a browser send requests here, but not these.
 */
final class RequestGuard {
  /** The port that addresses leave out. */
  private static final int HTTP_PORT = 80;

  private final int port;
  private final Set<String> hosts;
  private final AccessKeys keys;

  RequestGuard(int port, AccessKeys keys) {
    this.port = port;
    this.keys = keys;
    String suffix = port == HTTP_PORT ? "" : ":" + port;
    this.hosts = Set.of("127.0.0.1" + suffix, "[::1]" + suffix, "localhost" + suffix);
  }

  /** Whether the request names this machine, and comes from no other page. */
  boolean isFromHere(Headers headers, String method) {
    List<String> named = headers.getOrDefault("Host", List.of());
    if (named.size() != 1 || !hosts.contains(named.getFirst())) {
      return false;
    }
    List<String> origins = headers.getOrDefault("Origin", List.of());
    return origins.isEmpty()
        ? method.equals("GET")
        : origins.size() == 1 && origins.getFirst().equals("http://" + named.getFirst());
  }

  /** Whether the request has the cookie. */
  boolean hasCookie(Headers headers) {
    return headers.getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> List.of(line.split(";")).stream())
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(cookieName() + "="))
        .anyMatch(cookie -> keys.isCookie(cookie.substring(cookieName().length() + 1)));
  }

  /** The header that sets the cookie, if the token in a query is the one that is good now. */
  Optional<String> exchange(String query) {
    return token(query)
        .filter(keys::use)
        .map(_ -> cookieName() + "=" + keys.cookie() + "; Path=/; HttpOnly; SameSite=Strict");
  }

  /** Cookies do not tell ports apart, and several previews may run. */
  private String cookieName() {
    return "parley-preview-" + port;
  }

  private static Optional<String> token(String query) {
    return List.of(query.split("&")).stream()
        .filter(each -> each.startsWith("token="))
        .map(each -> each.substring("token=".length()))
        .findFirst();
  }
}
