package parley.preview;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files of the page, each under its own address and no other. */
final class PageFiles {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String STYLE = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** Nothing from elsewhere, and nothing inline. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, PageFile> FILES =
      Map.ofEntries(
          file("/", "page.html", HTML),
          file("/icon.svg", "icon.svg", "image/svg+xml"),
          file("/page.css", "page.css", STYLE),
          file("/message.css", "message.css", STYLE),
          file("/page.js", "page.js", SCRIPT),
          file("/bot.js", "bot.js", SCRIPT),
          file("/channel.js", "channel.js", SCRIPT),
          file("/command.js", "command.js", SCRIPT),
          file("/composer.js", "composer.js", SCRIPT),
          file("/element.js", "element.js", SCRIPT),
          file("/listbox.js", "listbox.js", SCRIPT),
          file("/markdown.js", "markdown.js", SCRIPT),
          file("/menu.js", "menu.js", SCRIPT),
          file("/message.js", "message.js", SCRIPT),
          file("/modal.js", "modal.js", SCRIPT),
          file("/response.js", "response.js", SCRIPT));

  private PageFiles() {}

  /**
   * A file.
   *
   * @param name its resource
   * @param type its media type
   */
  record PageFile(String name, String type) {
    byte[] read() {
      try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is missing");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Map.Entry<String, PageFile> file(String path, String name, String type) {
    return Map.entry(path, new PageFile(name, type));
  }

  /** The file of a path. */
  static Optional<PageFile> find(String path) {
    return Optional.ofNullable(FILES.get(path));
  }

  /** Sets the headers that every response has. */
  static void secure(Headers headers) {
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }
}
