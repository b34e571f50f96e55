package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsFixture;
import parley.config.SettingsLoader;

/**
 * Holds the pictures in the documentation to what the bot says, and to the page that they are taken
 * from. {@code -Dpictures=write} takes them with Chromium and stores digests; without it, the test
 * fails when a message or the page has changed.
 */
class PicturesTest {
  private static final Path DOCS = Path.of("src/docs");
  private static final Path DIGESTS = DOCS.resolve("pictures.txt");
  private static final Path PAGE = Path.of("src/main/resources/parley/preview");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-15T10:00:00Z"), ZoneOffset.UTC);

  /** What draws messages; a change of it is a change of the pictures. */
  private static final List<String> DRAWN_BY =
      List.of("page.css", "message.css", "channel.js", "message.js", "markdown.js");

  private static final int PHONE = 390;
  private static final int DESKTOP = 760;
  private static final int HEIGHT = 3_000;
  private static final int PIXELS_PER_PIXEL = 2;

  /** Padding of a message, in pixels of the picture, and the most that its last line adds to it. */
  private static final int PADDING = 8 * PIXELS_PER_PIXEL;

  private static final int MAX_BAND = 2 * PADDING;

  private static final String ANSWERED = "When did the Black Sea Grain Initiative end?";
  private static final String NOT_COVERED = "Who won the football world cup?";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A picture.
   *
   * @param name its file
   * @param width of the page
   * @param message the JSON of what is shown
   */
  private record Picture(String name, String theme, int width, String caption, JsonNode message) {
    /** What is seen of the message; ids differ each time. */
    String content() {
      JsonNode seen = message.deepCopy();
      seen.findParents("custom_id").forEach(each -> ((ObjectNode) each).remove("custom_id"));
      seen.findParents("label").forEach(each -> ((ObjectNode) each).remove("value"));
      return name + theme + width + caption + seen.toString().replaceAll("<t:\\d+", "<t:");
    }
  }

  private @TempDir Path folder;

  @Test
  void showWhatTheBotSays() throws Exception {
    Settings settings =
        new SettingsLoader(Path.of("").toAbsolutePath(), Map.of())
            .load(
                new CommandLineOverrides(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(folder.resolve("state").toString()),
                    Optional.of(folder.resolve("data").toString()),
                    false));
    Settings byWords =
        SettingsFixture.copyOf(settings)
            .ranking(Settings.Ranking.LEXICAL)
            .discord(SettingsFixture.withoutWarmUp())
            .build();
    BrowserPreview preview = new BrowserPreview(byWords, "1.2.3", true, _ -> {}, _ -> {}, CLOCK);
    try (RunningPreview page = preview.start(0, () -> PreviewFixture.open(byWords, true))) {
      List<Picture> pictures = pictures(PageClient.letIn(page));
      String digests = digests(pictures);
      if ("write".equals(System.getProperty("pictures"))) {
        take(page, pictures);
        Files.writeString(DIGESTS, digests);
      }
      assertThat(Files.readString(DIGESTS))
          .describedAs("the bot or the page is another by now: take again with -Dpictures=write")
          .isEqualTo(digests);
      assertThat(pictures).allMatch(each -> Files.exists(DOCS.resolve(each.name())), "exists");
    }
  }

  private static List<Picture> pictures(PageClient browser) throws Exception {
    JsonNode answer = browser.run("person", "ask", "question", ANSWERED);
    JsonNode refusal = browser.run("person", "ask", "question", NOT_COVERED);
    JsonNode timeline = browser.run("person", "timeline", "from", "2025", "public", "false");
    JsonNode overview = browser.run("person", "mediators");
    JsonNode help = browser.run("person", "help");
    String asked = "Person used /ask";
    return List.of(
        new Picture("answer.png", "light", PHONE, asked, answer),
        new Picture("answer-dark.png", "dark", PHONE, asked, answer),
        new Picture("not-covered.png", "light", PHONE, asked, refusal),
        new Picture("timeline.png", "light", PHONE, "Person used /timeline", timeline),
        new Picture("moderator.png", "dark", DESKTOP, "Moderator used a form", edit(browser)),
        new Picture("overview.png", "light", DESKTOP, "Person used /mediators", overview),
        new Picture("help.png", "light", DESKTOP, "Person used /help", help));
  }

  /** A moderator adds a sentence to an article, and sees what would change. */
  private static JsonNode edit(PageClient browser) throws IOException {
    JsonNode form =
        browser.run(
            "moderator",
            "corpus edit",
            "article",
            "grain-initiative.md",
            "section",
            "End of the grain deal");
    JsonNode input = form.at("/components/0/component");
    ObjectNode submit = JSON.createObjectNode().put("type", 5);
    ObjectNode data = submit.putObject("data").put("custom_id", form.path("custom_id").asText());
    var components = data.putArray("components");
    for (JsonNode label : form.path("components")) {
      String id = label.at("/component/custom_id").asText();
      String value = label.at("/component/value").asText("");
      ObjectNode sent = components.addObject().put("type", 18).putObject("component");
      sent.put("custom_id", id);
      sent.put(
          "value",
          id.equals(input.path("custom_id").asText())
              ? value.stripTrailing() + "\n\nShips went on along the coast of Romania.\n"
              : "the reader asks what came after");
    }
    return browser.message("moderator", submit.toString());
  }

  private static String digests(List<Picture> pictures) throws Exception {
    StringBuilder drawing = new StringBuilder();
    for (String file : DRAWN_BY) {
      drawing.append(Files.readString(PAGE.resolve(file)));
    }
    StringBuilder digests = new StringBuilder();
    for (Picture picture : pictures) {
      String digest = sha256(picture.content() + drawing);
      digests.append(picture.name()).append(' ').append(digest).append('\n');
    }
    return digests.toString();
  }

  private void take(RunningPreview page, List<Picture> pictures) throws IOException {
    ChromeDriver browser = Chromium.start(folder);
    try {
      for (Picture picture : pictures) {
        browser.executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width",
                picture.width(),
                "height",
                HEIGHT,
                "deviceScaleFactor",
                PIXELS_PER_PIXEL,
                "mobile",
                false));
        PageUser user = new PageUser(browser).open(page);
        user.set("theme", picture.theme());
        browser.executeAsyncScript(DRAW, picture.message().toString(), picture.caption());
        WebElement message = browser.findElement(By.cssSelector(".message"));
        byte[] png = message.getScreenshotAs(OutputType.BYTES);
        Files.write(DOCS.resolve(picture.name()), png);
      }
    } finally {
      browser.quit();
    }
  }

  /** Draws a message in the page, as if it had just come. */
  private static final String DRAW =
      """
      const [json, caption, done] = arguments;
      import('/channel.js').then(({Channel}) => {
        const actions = {use: () => {}, messageCommands: () => []};
        new Channel(document.getElementById('channel'), document.getElementById('elsewhere'), actions)
          .addMessage('person', JSON.parse(json), undefined, caption, '101');
        document.activeElement?.blur();
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      });
      """;

  @Test
  void aPictureIsNotCutAndHasNoEmptyBand() throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(DIGESTS)) {
      names.add(line.substring(0, line.indexOf(' ')));
    }
    for (String name : names) {
      byte[] png = Files.readAllBytes(DOCS.resolve(name));
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      int bottom = picture.getHeight() - 1;
      assertThat(IntStream.rangeClosed(bottom - PADDING / 2, bottom))
          .as(name + " is not cut")
          .allMatch(row -> isBlank(picture, row));
      assertThat(IntStream.rangeClosed(bottom - MAX_BAND, bottom))
          .as(name + " has no empty band")
          .anyMatch(row -> !isBlank(picture, row));
    }
  }

  /** Whether a row of pixels has one colour, but for the round corners. */
  private static boolean isBlank(BufferedImage image, int row) {
    int corner = 2 * PADDING;
    return IntStream.range(corner, image.getWidth() - corner)
        .allMatch(column -> image.getRGB(column, row) == image.getRGB(corner, row));
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
