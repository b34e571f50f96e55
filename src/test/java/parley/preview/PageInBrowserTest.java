package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Questions and their answers in the page, as people ask them. */
class PageInBrowserTest {
  private static final String QUESTION = "When was the lighthouse built?";

  @RegisterExtension static final ChromiumPage PAGE = new ChromiumPage();

  private final PageUser user = PAGE.user();
  private final ChromeDriver browser = PAGE.browser();

  @Test
  void aQuestionIsAnsweredWithWhatTheMessageSays() {
    user.ask("/ask", QUESTION);
    WebElement message = user.message("1781");

    assertThat(message.getText())
        .contains(
            "Person used /ask", "From: How it was built - The lighthouse", "Only you can see");
    assertThat(message.findElement(By.tagName("strong")).getText())
        .isEqualTo("The lighthouse was built in 1781 by the town.");
    assertThat(message.findElements(By.cssSelector("strong u"))).isNotEmpty();
    assertThat(
            message.findElement(By.cssSelector("a[href='https://example.org/register']")).getText())
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
    user.submit("Your next question", "Who keeps the lighthouse?");
    assertThat(user.message("Two keepers").getText()).contains("Person used a form");

    user.press("Ask on");
    user.field("Your next question").sendKeys(Keys.ESCAPE);
    assertThat(browser.findElements(By.cssSelector("dialog[open]"))).isEmpty();
    user.awaitFocus("Ask on");
  }

  @Test
  void aTimelineOpensThePassageOfAnEvent() {
    user.run("/timeline");
    assertThat(user.message("The lighthouse is lit").getText()).contains("1781", "1802");
    user.choose(firstOption());
    user.message("From: ");
  }

  private String firstOption() {
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
}
