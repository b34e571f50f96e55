package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page in Chromium, used as people do. */
class PageInBrowserTest {
  private static final String QUESTION = "When was the lighthouse built?";

  @TempDir static Path folder;
  private static PreviewFixture preview;
  private static ChromeDriver browser;
  private static PageUser user;

  @BeforeAll
  static void start() throws Exception {
    browser = Chromium.start(folder);
    preview = PreviewFixture.editing(folder);
    user = new PageUser(browser);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
    if (preview != null) {
      preview.close();
    }
  }

  @BeforeEach
  void open() {
    user.resize(1200, 900);
    user.open(preview.page);
  }

  @Test
  void aQuestionIsAnsweredWithWhatTheMessageSays() {
    user.ask("/ask", QUESTION);
    WebElement message = user.message("1781");

    assertThat(message.getText())
        .contains("Person used /ask", "From: How it was built - The lighthouse", "Only you can see");
    assertThat(message.findElement(By.tagName("strong")).getText())
        .isEqualTo("The lighthouse was built in 1781 by the town.");
    assertThat(message.findElements(By.cssSelector("strong u"))).isNotEmpty();
    assertThat(message.findElement(By.cssSelector("a[href='https://example.org/register']")).getText())
        .isEqualTo("Register");
    assertThat(message.getText()).doesNotContain("**", "__", "](");
    assertThat(user.focused().getDomAttribute("class")).isEqualTo("line");
  }

  @Test
  void commandsAndOptionsAreCompletedAsOneTypes() {
    WebElement line = user.await(".line");
    line.sendKeys("/");
    assertThat(user.options()).contains("/ask", "/history", "/timeline", "/help");
    assertThat(user.options()).noneMatch(label -> label.startsWith("/corpus"));
    line.sendKeys("ti");
    assertThat(user.options()).containsExactly("/timeline");
    line.sendKeys(Keys.ENTER);
    assertThat(user.field("from (optional)").isDisplayed()).isTrue();
    user.focused().sendKeys(Keys.ESCAPE);

    user.begin("/ask");
    user.focused().sendKeys("who keeps the li");
    user.awaitOption("Who keeps the lighthouse?");
    assertThat(user.focused().getDomAttribute("aria-expanded")).isEqualTo("true");
    user.focused().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(user.focused().getDomProperty("value")).isEqualTo("Who keeps the lighthouse?");
    user.focused().sendKeys(Keys.ENTER);
    user.message("Two keepers");
  }

  @Test
  void anOptionThatIsMissingIsAskedFor() {
    user.begin("/ask");
    user.focused().sendKeys(Keys.ENTER);
    assertThat(user.field("question").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(user.messageCount()).isZero();
  }

  @Test
  void nextAndPreviousResultsTakeThePlaceOfTheMessage() {
    user.ask("/ask", "lighthouse");
    user.message("Result 1 of 3");
    user.press("Next");
    user.message("Result 2 of 3");
    user.choose("Previous result");
    user.message("Result 1 of 3");
    assertThat(user.messageCount()).isEqualTo(1);
  }

  @Test
  void sourcesAreListedPrivately() {
    user.ask("/ask", QUESTION);
    user.message("1781");
    user.press("Sources");
    assertThat(user.message("Harbour office").getText()).contains("Only you can see this");
    assertThat(user.messageCount()).isEqualTo(2);
    user.press("Dismiss");
    assertThat(user.messageCount()).isEqualTo(1);
  }

  @Test
  void aPrivateAnswerIsSharedWithTheChannelAndOthersSeeThatAlone() {
    user.ask("/ask", QUESTION);
    user.message("1781");
    user.press("Share");
    assertThat(user.message("1781").getText()).doesNotContain("Only you can see this");
    assertThat(user.messageCount()).isEqualTo(2);

    user.set("role", "owner");
    assertThat(user.messageCount()).isEqualTo(1);
    assertThat(browser.findElement(By.id("elsewhere")).getText())
        .isEqualTo("One message is private to another role.");
    user.press("Sources");
    user.message("Harbour office");
    user.set("role", "person");
    assertThat(user.messageCount()).isEqualTo(2);
  }

  @Test
  void aRefusalLeadsToAStarter() {
    user.ask("/ask", "Who won the football world cup?");
    user.message("Ask one of these");
    user.choose(QUESTION);
    assertThat(user.message("1781").getText()).contains(QUESTION);
  }

  @Test
  void askOnTakesTheNextQuestion() {
    user.ask("/ask", QUESTION);
    user.message("1781");
    user.press("Ask on");
    assertThat(user.await("dialog[open] h2").getText()).startsWith("Ask on: When was");
    assertThat(user.focused()).isEqualTo(user.field("Your next question"));
    user.submit("Your next question", "Who keeps it?");
    assertThat(user.message("Two keepers").getText()).contains("Person used a form");

    user.press("Ask on");
    user.field("Your next question").sendKeys(Keys.ESCAPE);
    assertThat(browser.findElements(By.cssSelector("dialog[open]"))).isEmpty();
    assertThat(user.focused().getText()).isEqualTo("Ask on");
  }

  @Test
  void aTimelineOpensThePassageOfAnEvent() {
    user.run("/timeline");
    assertThat(user.message("The lighthouse is lit").getText()).contains("1781", "1802");
    user.choose(firstOption());
    user.message("From: ");
  }

  private static String firstOption() {
    WebElement menu = browser.findElements(By.cssSelector(".message .select")).getLast();
    menu.click();
    String label = user.options().getFirst();
    menu.sendKeys(Keys.ESCAPE);
    return label;
  }

  @Test
  void passagesAreFoundForWhatSomebodyTyped() {
    user.await(".line").sendKeys("I wonder who keeps the lighthouse?", Keys.ENTER);
    user.message("I wonder");
    WebElement actions = browser.findElement(By.cssSelector(".message .menu-button"));
    actions.sendKeys(Keys.ENTER);
    assertThat(user.focused().getText()).isEqualTo("Find passages");
    user.focused().sendKeys(Keys.ENTER);
    assertThat(user.message("Two keepers").getText()).contains("Person used Find passages");
  }

  @Test
  void aModeratorEditsPublishesAndUndoes() {
    user.set("role", "moderator");
    user.begin("/corpus edit");
    user.field("article").sendKeys("lighthouse.md");
    user.field("section").sendKeys("Who keeps it", Keys.ENTER);
    user.await("dialog[open] textarea");
    user.submit("Text", "## Who keeps it\nThree keepers live in the lighthouse.[^S2]");
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
    user.message("articles");
  }

  private static String undoLabel() {
    return browser.findElements(By.cssSelector(".message")).getLast()
        .findElements(By.cssSelector(".button")).stream()
        .map(WebElement::getText)
        .filter(label -> label.startsWith("Undo"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNarrowPhoneNeedsNoScrollingSideways() {
    user.resize(500, 700);
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 360, "height", 640, "deviceScaleFactor", 2, "mobile", true));
    try {
      user.ask("/ask", QUESTION);
      user.message("1781");
      assertThat(overflow()).isZero();
      user.run("/timeline");
      user.message("The lighthouse is lit");
      assertThat(overflow()).isZero();
      user.set("role", "moderator");
      user.begin("/corpus edit");
      assertThat(overflow()).isZero();
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /** Pixels by which the page, or the widest thing in the channel, is wider than the screen. */
  private static long overflow() {
    return (Long)
        user.evaluate(
            """
            const channel = document.getElementById('channel');
            return Math.max(document.documentElement.scrollWidth - window.innerWidth,
              channel.scrollWidth - channel.clientWidth, window.innerWidth - 360);
            """);
  }

  @Test
  void axeFindsNothingSerious() throws Exception {
    String axe;
    try (var in = PageInBrowserTest.class.getResourceAsStream("axe/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String theme : List.of("light", "dark")) {
      user.open(preview.page);
      user.set("theme", theme);
      user.ask("/ask", QUESTION);
      user.message("1781");
      user.set("role", "moderator");
      user.begin("/corpus edit");
      browser.executeScript(axe);
      assertThat(findings()).as(theme).isEmpty();
      user.focused().sendKeys(Keys.ESCAPE);
      user.run("/help");
      user.message("/ask");
      user.await(".line").sendKeys("/");
      assertThat(findings()).as(theme).isEmpty();
    }
  }

  private static List<?> findings() {
    return (List<?>)
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(results => done(results.violations
              .filter(each => ['serious', 'critical'].includes(each.impact))
              .map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' '))));
            """);
  }
}
