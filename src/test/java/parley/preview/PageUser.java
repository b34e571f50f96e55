package parley.preview;

import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import parley.discord.standin.Polling;

/** Somebody who uses the page, by its labels and roles as people know them. */
final class PageUser {
  private final ChromeDriver browser;

  PageUser(ChromeDriver browser) {
    this.browser = browser;
  }

  /** Opens the page afresh. */
  PageUser open(RunningPreview page) {
    browser.get(
        String.valueOf(browser.getCurrentUrl()).startsWith("http")
            ? "http://127.0.0.1:" + page.port() + "/"
            : page.address());
    await("html[data-ready]");
    return this;
  }

  /** Chooses an option of a switch, such as {@code role}. */
  void set(String name, String value) {
    browser.findElement(By.cssSelector("#" + name + " [value='" + value + "']")).click();
  }

  /** Types a command and its first option, by the keyboard alone. */
  void ask(String command, String question) {
    begin(command);
    focused().sendKeys(question, Keys.ENTER);
  }

  /** Types a command that takes nothing more. */
  void run(String command) {
    begin(command);
    send();
  }

  /** Sends the command that was begun. */
  void send() {
    await("#composer button[type=submit]").sendKeys(Keys.ENTER);
  }

  /** Types a command, so that the fields of its options are shown. */
  void begin(String command) {
    await(".line").sendKeys(command + " ");
    await("#composer legend");
  }

  /** Gives up a command that was begun. */
  void cancel() {
    await("#composer .secondary").click();
  }

  /** The field of an option, or of a form. */
  WebElement field(String label) {
    WebElement found =
        until(
            "the field " + label,
            () ->
                browser.findElements(By.tagName("label")).stream()
                    .filter(each -> each.getText().equals(label))
                    .findFirst());
    String id = String.valueOf(found.getDomAttribute("for"));
    return browser.findElement(By.id(id));
  }

  /** The number of messages that are shown. */
  long messageCount() {
    return browser.findElements(By.cssSelector(".message")).stream()
        .filter(WebElement::isDisplayed)
        .count();
  }

  /** The newest message, once it holds a text. */
  WebElement message(String text) {
    return until(
        "a newest message with " + text + " in\n" + channel(),
        () -> {
          List<WebElement> messages =
              browser.findElements(By.cssSelector(".message:not([aria-busy=true])"));
          return messages.isEmpty()
              ? Optional.empty()
              : Optional.of(messages.getLast()).filter(each -> each.getText().contains(text));
        });
  }

  /** Presses a button of the newest message. */
  void press(String label) {
    until(
            "the button " + label,
            () -> {
              List<WebElement> messages = browser.findElements(By.cssSelector(".message"));
              return messages.getLast().findElements(By.tagName("button")).stream()
                  .filter(each -> each.getText().equals(label))
                  .findFirst();
            })
        .click();
  }

  /** Chooses from the last menu of the newest message, by the keyboard alone. */
  void choose(String label) {
    WebElement menu =
        browser
            .findElements(By.cssSelector(".message"))
            .getLast()
            .findElements(By.cssSelector(".select"))
            .getLast();
    menu.sendKeys(Keys.ENTER);
    int at = options().indexOf(label);
    if (at < 0) {
      throw new AssertionError("no option " + label + " in " + options());
    }
    menu.sendKeys(Keys.ARROW_DOWN.toString().repeat(at) + Keys.ENTER);
  }

  /** Labels of the list that is open. */
  List<String> options() {
    return browser.findElements(By.cssSelector("[role=option] .label")).stream()
        .map(WebElement::getText)
        .toList();
  }

  /** Waits for the list that is open to hold an option. */
  void awaitOption(String label) {
    Polling.untilTrue(
        () -> attempt(() -> Optional.of(options().contains(label))).orElse(false), label);
  }

  /** Fills in a form and sends it. */
  void submit(String label, String text) {
    WebElement input = field(label);
    input.clear();
    input.sendKeys(text);
    browser.findElement(By.cssSelector("dialog button[type=submit]")).click();
  }

  /** All that the channel shows. */
  String channel() {
    return browser.findElement(By.id("channel")).getText();
  }

  /** What the keyboard types into. */
  WebElement focused() {
    return browser.switchTo().activeElement();
  }

  /** Waits until the keyboard types into a control with a label. */
  void awaitFocus(String label) {
    Polling.untilTrue(
        () -> attempt(() -> Optional.of(focused().getText().equals(label))).orElse(false),
        "focus on " + label);
  }

  /** Waits for an element. */
  WebElement await(String selector) {
    return until(
        selector, () -> browser.findElements(By.cssSelector(selector)).stream().findFirst());
  }

  @FunctionalInterface
  private interface Probe<T> {
    Optional<T> find();
  }

  private static <T> T until(String description, Probe<T> probe) {
    return Polling.until(() -> attempt(probe), description);
  }

  /** What is drawn anew while it is looked at is looked at again. */
  private static <T> Optional<T> attempt(Probe<T> probe) {
    try {
      return probe.find();
    } catch (StaleElementReferenceException | NoSuchElementException _) {
      return Optional.empty();
    }
  }
}
