package parley.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The page in Chromium, for the tests of a class: one browser, one bot whose articles can be
 * edited, and the page opened afresh before each test.
 */
final class ChromiumPage implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;

  private Optional<Path> folder = Optional.empty();
  private Optional<ChromeDriver> chromium = Optional.empty();
  private Optional<PreviewFixture> fixture = Optional.empty();

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Path created = Files.createTempDirectory("parley-page");
    folder = Optional.of(created);
    chromium = Optional.of(Chromium.start(created));
    fixture = Optional.of(PreviewFixture.editing(created));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    resize(WIDTH, HEIGHT);
    user().open(preview().page);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    chromium.ifPresent(ChromeDriver::quit);
    fixture.ifPresent(PreviewFixture::close);
    if (folder.isPresent()) {
      deleteAll(folder.get());
    }
  }

  private static void deleteAll(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      List<Path> paths = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    }
  }

  ChromeDriver browser() {
    return chromium.orElseThrow();
  }

  PreviewFixture preview() {
    return fixture.orElseThrow();
  }

  PageUser user() {
    return new PageUser(browser());
  }

  /** Makes the page that large, which a window cannot always be. */
  void resize(int width, int height) {
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }
}
