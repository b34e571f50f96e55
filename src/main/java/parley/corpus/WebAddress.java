package parley.corpus;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses may be shown as links. */
final class WebAddress {
  private WebAddress() {}

  /** Whether it is an absolute http or https address; other schemes could run something. */
  static boolean isValid(String address) {
    try {
      URI uri = new URI(address);
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
