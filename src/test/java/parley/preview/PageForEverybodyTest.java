package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import parley.bot.message.markdown.MarkdownEscaper;

/** The page on a narrow phone, for those who hear it, and with whatever is written in a message. */
class PageForEverybodyTest {
  private static final Path AXE = Path.of("src/test/resources/parley/preview/axe/axe.min.js");
  private static final String QUESTION = "When was the lighthouse built?";

  @RegisterExtension static final ChromiumPage PAGE = new ChromiumPage();

  private final PageUser user = PAGE.user();
  private final ChromeDriver browser = PAGE.browser();

  @Test
  void aNarrowPhoneNeedsNoScrollingSideways() {
    PAGE.resize(360, 640);
    user.ask("/ask", QUESTION);
    user.message("1781");
    assertThat(overflow()).isZero();
    user.run("/timeline");
    user.message("The lighthouse is lit");
    assertThat(overflow()).isZero();
    user.set("role", "moderator");
    user.begin("/corpus edit");
    assertThat(overflow()).isZero();
  }

  /** Pixels by which the page, or the widest thing in the channel, is wider than the screen. */
  private long overflow() {
    Object overflow =
        browser.executeScript(
            """
            const channel = document.getElementById('channel');
            return Math.max(document.documentElement.scrollWidth - window.innerWidth,
              channel.scrollWidth - channel.clientWidth, window.innerWidth - 360);
            """);
    return overflow instanceof Number number ? number.longValue() : -1;
  }

  @Test
  void axeFindsNothingSerious() throws Exception {
    String axe = Files.readString(AXE);
    for (String theme : List.of("light", "dark")) {
      user.open(PAGE.preview().page);
      user.set("theme", theme);
      user.ask("/ask", QUESTION);
      user.message("1781");
      user.set("role", "moderator");
      user.begin("/corpus edit");
      browser.executeScript(axe);
      assertThat(findings()).as(theme).isEmpty();
      user.cancel();
      user.run("/help");
      user.message("/ask");
      user.await(".line").sendKeys("/");
      assertThat(findings()).as(theme).isEmpty();
    }
  }

  private String findings() {
    return String.valueOf(
        browser.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(results => done(results.violations
              .filter(each => ['serious', 'critical'].includes(each.impact))
              .map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' '))
              .join('\\n')));
            """));
  }

  @Test
  void whatIsNewIsToldToThoseWhoHearIt() {
    assertThat(browser.findElement(By.id("channel")).getDomAttribute("role")).isEqualTo("log");
    assertThat(browser.findElement(By.id("channel")).getDomAttribute("aria-live"))
        .isEqualTo("polite");
    user.ask("/ask", QUESTION);
    assertThat(user.message("1781").getDomAttribute("aria-label"))
        .isEqualTo("Parley, private message");
    user.press("Sources");
    user.message("Harbour office");
    assertThat(browser.findElements(By.cssSelector("#channel .message"))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**bold** __under__ | <p><strong>bold</strong> <u>under</u></p>",
        "**a __b__ c** | <p><strong>a <u>b</u> c</strong></p>",
        "*a* _b_ snake_case_name 2 * 3 * 4 | <p><em>a</em> <em>b</em> snake_case_name 2 * 3 *"
            + " 4</p>",
        "~~gone~~ `**code**` | <p><s>gone</s> <code>**code**</code></p>",
        "\\*a\\* \\_b\\_ \\[c\\](d) | <p>*a* _b_ [c](d)</p>",
        "# Big | <div role=\"heading\" aria-level=\"4\" class=\"heading-1\">Big</div>",
        "-# small | <small class=\"subtext\">small</small>",
        "> said | <blockquote><p>said</p></blockquote>",
        "- a¶- b | <ul><li>a</li><li>b</li></ul>",
        "3. a¶4. b | <ol start=\"3\"><li>a</li><li>b</li></ol>",
        "a¶b | <p>a<br>b</p>",
        "<@102> <t:43200:D> | <p><span class=\"mention\">@Moderator</span> <time"
            + " datetime=\"1970-01-01T12:00:00.000Z\">1 January 1970</time></p>",
        "[x](javascript:alert(1)) | <p>[x](javascript:alert(1))</p>",
        "<b>a</b> & <img src=x onerror=alert(1)> | <p>&lt;b&gt;a&lt;/b&gt; &amp; &lt;img src=x"
            + " onerror=alert(1)&gt;</p>",
      })
  void markdownIsDrawnAsDiscordDoes(String markdown, String html) {
    assertThat(draw(markdown.replace('¶', '\n'), "innerHTML")).isEqualTo(html);
  }

  @Test
  void linksLeadWhereTheySay() {
    String drawn =
        draw("[a **b**](https://example.org/x_(y%29) <https://example.org/z>", "innerHTML");
    assertThat(drawn).doesNotContain("href=\"javascript");
    assertThat(draw("[a **b**](https://example.org/x)", "innerHTML"))
        .isEqualTo(
            "<p><a href=\"https://example.org/x\" target=\"_blank\" rel=\"noopener"
                + " noreferrer\">a <strong>b</strong></a></p>");
    assertThat(draw("```diff\n+ a\n- b\n```", "innerHTML"))
        .contains("<span class=\"added\">+ a</span>", "<span class=\"removed\">- b</span>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**a** __b__ _c_ *d* ~~e~~ ||f|| `g` [h](https://i.example) <@1> <t:0>",
        "# a",
        "-# b",
        "> c",
        ">>> d",
        "- e",
        "1. f",
        "```g```",
        "\\",
        "a\\*b",
        "https://example.org/a_b_c",
        "<https://example.org>",
        "<script>alert(1)</script>",
        "***",
        "____",
        "[](",
        "a * b * c",
        "*",
        "_a"
      })
  void whatTheBotEscapesIsShownAsItIs(String text) {
    String escaped = MarkdownEscaper.escape(text);
    assertThat(draw(escaped, "textContent")).isEqualTo(text);
    assertThat(draw(escaped, "innerHTML"))
        .doesNotContain("<strong>", "<em>", "<u>", "<a ", "<code>");
  }

  private String draw(String markdown, String property) {
    return String.valueOf(
        browser.executeAsyncScript(
            """
            const [markdown, property, done] = arguments;
            import('/markdown.js').then(({drawMarkdown}) => {
              const box = document.createElement('div');
              box.append(...drawMarkdown(markdown));
              done(box[property]);
            });
            """,
            markdown,
            property));
  }
}
