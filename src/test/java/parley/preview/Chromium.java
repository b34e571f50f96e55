package parley.preview;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.http.ClientConfig;
import parley.testing.TestTimeouts;

/** Debian's Chromium, driven without a window. Nothing is downloaded for it. */
final class Chromium {
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless=new",
          "--no-sandbox", // which root has none of
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-extensions",
          "--no-first-run",
          "--hide-scrollbars",
          "--force-color-profile=srgb");

  private Chromium() {}

  /**
   * Starts it, or skips the tests and says why.
   *
   * @param folder for its profile
   */
  static ChromeDriver start(Path folder) {
    Optional<Path> browser = onPath("chromium");
    Optional<Path> driver = onPath("chromedriver");
    Assumptions.assumeTrue(
        browser.isPresent() && driver.isPresent(),
        "there is no Chromium with its driver on the path: apt-get install chromium"
            + " chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.addArguments(ARGUMENTS);
    options.addArguments("--user-data-dir=" + folder.resolve("profile"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .usingAnyFreePort()
            .withTimeout(TestTimeouts.GENEROUS)
            .build();
    ChromeDriver chromium =
        new ChromeDriver(
            service, options, ClientConfig.defaultConfig().readTimeout(TestTimeouts.GENEROUS));
    chromium.manage().timeouts().scriptTimeout(TestTimeouts.GENEROUS);
    chromium.manage().timeouts().pageLoadTimeout(TestTimeouts.GENEROUS);
    return chromium;
  }

  private static Optional<Path> onPath(String program) {
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
