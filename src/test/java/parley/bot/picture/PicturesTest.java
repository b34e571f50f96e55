package parley.bot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.command.BotDependencies;
import parley.bot.command.CommandRegistry;
import parley.bot.command.SlashCommand;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.MessageJson;
import parley.config.CommandLineOverrides;
import parley.config.Settings;
import parley.config.SettingsLoader;
import parley.library.KnowledgeBase;
import parley.library.ProgressListener;

/**
 * Holds the README's pictures to what the bot says. {@code -Dpictures=write} draws them with the
 * Chromium on the path and stores digests of their content; without it, the test fails when a
 * message has changed.
 */
class PicturesTest {
  private static final Path DOCS = Path.of("src/docs");
  private static final Path DIGESTS = DOCS.resolve("pictures.txt");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-15T10:00:00Z"), ZoneOffset.UTC);

  private static final int WINDOW_WIDTH = 680;

  /** Higher than any message; what is blank below a message is cropped. */
  private static final int WINDOW_HEIGHT = 3000;

  private static final int MARGIN = 20;

  private @TempDir Path folder;

  @Test
  void showWhatTheBotSays() throws Exception {
    Map<String, String> pages = pages();
    StringBuilder digests = new StringBuilder();
    for (var page : pages.entrySet()) {
      digests.append(page.getKey()).append(' ').append(sha256(page.getValue())).append('\n');
    }
    if ("write".equals(System.getProperty("pictures"))) {
      for (var page : pages.entrySet()) {
        draw(page.getKey(), page.getValue());
      }
      Files.writeString(DIGESTS, digests);
    }
    assertThat(Files.readString(DIGESTS))
        .describedAs("the bot says something else by now: draw again with -Dpictures=write")
        .isEqualTo(digests.toString());
    // That each is shown somewhere, ReadmeTest checks.
    assertThat(pages.keySet()).allMatch(name -> Files.exists(DOCS.resolve(name)), "exists");
  }

  private Map<String, String> pages() throws Exception {
    Settings settings =
        new SettingsLoader(Path.of("").toAbsolutePath(), Map.of())
            .load(
                new CommandLineOverrides(
                    Optional.empty(), Optional.empty(), Optional.of(folder.toString())));
    Map<String, String> pages = new LinkedHashMap<>();
    try (KnowledgeBase knowledgeBase = KnowledgeBase.open(settings, ProgressListener.NONE)) {
      CommandRegistry commands =
          CommandRegistry.create(new BotDependencies(knowledgeBase, settings, "0.1.0", CLOCK));
      pages.put("answer.png", page(commands, "ask", "When was Minsk II agreed?"));
      pages.put("not-covered.png", page(commands, "ask", "Who won the football world cup?"));
      pages.put("overview.png", page(commands, "mediators", ""));
      pages.put("help.png", page(commands, "help", ""));
    }
    return pages;
  }

  private static String page(CommandRegistry commands, String name, String question)
      throws Exception {
    SlashCommand command =
        commands.commands().stream()
            .filter(each -> each.spec().name().equals(name))
            .findFirst()
            .orElseThrow();
    Map<String, String> options = question.isEmpty() ? Map.of() : Map.of("question", question);
    Interaction.SlashCommand slash =
        new Interaction.SlashCommand(context(), name, Optional.empty(), options);
    InteractionResponse.Reply reply =
        (InteractionResponse.Reply) command.handle(slash, progress -> {});
    JsonNode message = MessageJson.serialize(reply.message());
    return new MessagePage().add(message, reply.isEphemeral()).html();
  }

  private static InteractionContext context() {
    return InteractionContext.builder("1", "token").userId("5").build();
  }

  private void draw(String name, String page) throws IOException, InterruptedException {
    Path html = Files.writeString(folder.resolve(name + ".html"), page);
    Process chromium =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=" + WINDOW_WIDTH + "," + WINDOW_HEIGHT,
                "--screenshot=" + folder.resolve(name),
                html.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(chromium.waitFor()).isZero();
    BufferedImage screenshot = ImageIO.read(folder.resolve(name).toFile());
    ImageIO.write(withoutBlankBottom(screenshot), "png", DOCS.resolve(name).toFile());
  }

  private static BufferedImage withoutBlankBottom(BufferedImage image) {
    int last = image.getHeight() - 1;
    while (last > 0 && isBlank(image, last)) {
      last--;
    }
    assertThat(last)
        .as("the message is higher than the window")
        .isLessThan(WINDOW_HEIGHT - 1 - MARGIN);
    return image.getSubimage(0, 0, image.getWidth(), last + 1 + MARGIN);
  }

  /** Whether a row of pixels has the colour of the corner only. */
  private static boolean isBlank(BufferedImage image, int row) {
    return IntStream.range(0, image.getWidth())
        .allMatch(column -> image.getRGB(column, row) == image.getRGB(0, 0));
  }

  @Test
  void aPictureEndsBelowItsMessage() throws IOException {
    for (String name : List.of("answer.png", "not-covered.png", "overview.png", "help.png")) {
      BufferedImage picture = ImageIO.read(DOCS.resolve(name).toFile());
      int bottom = picture.getHeight() - MARGIN;
      assertThat(isBlank(picture, bottom)).as(name + " is not cut").isTrue();
      assertThat(isBlank(picture, bottom - 1)).as(name + " has no blank bottom").isFalse();
    }
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
