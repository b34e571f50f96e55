package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** What moderators do in the page. */
class ModerationInBrowserTest {
  @RegisterExtension static final ChromiumPage PAGE = new ChromiumPage();

  private final PageUser user = PAGE.user();
  private final ChromeDriver browser = PAGE.browser();

  @Test
  void aModeratorEditsPublishesAndUndoes() {
    user.set("role", "moderator");
    user.begin("/corpus edit");
    user.field("article").sendKeys("lighthouse.md");
    user.field("section").sendKeys("Who keeps it", Keys.ENTER);
    user.await("dialog[open] textarea");
    user.submit(
        "Text of the section", "## Who keeps it\nThree keepers live in the lighthouse.[^S2]");
    assertThat(user.message("Publish").getText()).contains("lighthouse.md changed");
    assertThat(browser.findElements(By.cssSelector(".message pre .added"))).isNotEmpty();
    user.press("Publish");
    user.message("Published as revision");
    user.ask("/ask", "Who keeps the lighthouse?");
    user.message("Three keepers");

    user.run("/corpus undo");
    user.message("Undo revision");
    user.press(undoLabel());
    user.message("Undone as revision");
    user.ask("/ask", "Who keeps the lighthouse?");
    user.message("Two keepers");
    user.run("/corpus status");
    user.message("Status");
  }

  private String undoLabel() {
    return browser
        .findElements(By.cssSelector(".message"))
        .getLast()
        .findElements(By.cssSelector(".button"))
        .stream()
        .map(WebElement::getText)
        .filter(label -> label.startsWith("Undo"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFileIsAddedAndSaved(@TempDir Path files) throws Exception {
    Path mill = Files.writeString(files.resolve("mill.md"), "# The mill\nThe mill is of 1650.\n");
    user.set("role", "owner");
    user.begin("/corpus add");
    user.field("file").sendKeys(mill.toString());
    user.send();
    assertThat(user.message("Publish").getText()).contains("mill.md added");
    user.press("Discard");
    user.message("Discarded");

    user.begin("/corpus show");
    user.field("article").sendKeys("harbour.md");
    user.send();
    WebElement saved = user.message("Save harbour.md").findElement(By.cssSelector(".file"));
    assertThat(saved.getDomAttribute("download")).isEqualTo("harbour.md");
    assertThat(saved.getDomAttribute("href")).startsWith("blob:http://127.0.0.1:");
  }

  @Test
  void aFileThatIsTooLargeIsNotSent(@TempDir Path files) throws Exception {
    Path large = Files.writeString(files.resolve("large.md"), "x".repeat((1 << 20) + 1));
    user.set("role", "moderator");
    user.begin("/corpus add");
    user.field("file").sendKeys(large.toString());
    user.send();
    assertThat(user.field("file").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(browser.findElement(By.id("composer")).getText()).contains("larger than 1 MiB");
    assertThat(user.messageCount()).isZero();
  }

  @Test
  void whatIsSavedIsSeenAndSaid() throws Exception {
    PAGE.preview().save("harbour.md", PreviewFixture.HARBOUR.replace("nine metres", "ten metres"));
    user.ask("/ask", "How deep is the harbour?");
    user.message("ten metres");
    assertThat(user.channel()).contains("The folder was read again: 1 changed");
  }

  @Test
  void onlyWhoMayModerateSeesTheCommands() {
    user.await(".line").sendKeys("/corpus");
    assertThat(user.options()).isEmpty();
    user.set("role", "owner");
    user.await(".line").sendKeys("/corpus");
    assertThat(user.options()).contains("/corpus edit", "/corpus undo", "/corpus status");
    assertThat(browser.findElement(By.tagName("header")).getText()).contains("roles are simulated");
  }
}
