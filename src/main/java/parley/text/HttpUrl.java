package parley.text;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses may be shown as links. */
public final class HttpUrl {
  private HttpUrl() {}

  /** Whether it is an absolute http or https address; other schemes could run something. */
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
