package parley.text;

import java.net.URI;
import java.net.URISyntaxException;

/** Validates URLs that are shown as links. */
public final class HttpUrl {
  private HttpUrl() {}

  /** Whether it is an absolute http or https URL; other schemes could run code. */
  public static boolean isValid(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      String authority = uri.getRawAuthority();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
          && authority != null
          && !authority.isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
