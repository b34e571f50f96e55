package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are sent with commands. */
class UploadedFilesTest {
  private @TempDir Path folder;
  private PreviewFixture preview;
  private PageClient browser;

  @BeforeEach
  void start() throws Exception {
    preview = PreviewFixture.editing(folder);
    browser = preview.enter();
  }

  @AfterEach
  void stop() {
    preview.close();
  }

  @Test
  void aFileIsSentAndPublished() throws Exception {
    JsonNode shown = add("mill.md", "# The mill\nThe mill was built in 1650.\n");
    assertThat(shown.toString()).contains("**mill.md** added");

    String publish = customId(shown, "Publish");
    browser.interact("moderator", press(publish, shown));
    assertThat(browser.run("person", "ask", "question", "When was the mill built?").toString())
        .contains("1650");
  }

  @Test
  void aFileThatIsKeptNoMoreIsAskedForAgain() throws Exception {
    String id = upload("# The mill\nText.\n");
    for (int i = 0; i < PreviewLimits.MAX_FILES; i++) {
      upload("other");
    }
    assertThat(browser.interact("moderator", addition(id, "mill.md")).toString())
        .contains("This file is no longer kept");
  }

  private JsonNode add(String name, String text) throws Exception {
    return browser.message("moderator", addition(upload(text), name));
  }

  private String upload(String text) throws Exception {
    return new ObjectMapper()
        .readTree(browser.post("/files", "application/octet-stream", text).body())
        .path("id")
        .asText();
  }

  private String addition(String id, String name) {
    return """
    {"type": 2, "data": {"type": 1, "name": "corpus", "options": [{"type": 1, "name": "add", "options": [
      {"type": 11, "name": "file", "value": "%s"}]}],
      "resolved": {"attachments": {"%s": {"id": "%s", "filename": "%s", "size": 1, "url": "file:///etc/passwd"}}}}}
    """
        .formatted(id, id, id, name);
  }

  private String customId(JsonNode message, String label) {
    for (JsonNode row : message.path("components")) {
      for (JsonNode component : row.path("components")) {
        if (component.path("label").asText().equals(label)) {
          return component.path("custom_id").asText();
        }
      }
    }
    throw new AssertionError("no button " + label + " in " + message);
  }

  private String press(String customId, JsonNode message) {
    return "{\"type\": 3, \"data\": {\"component_type\": 2, \"custom_id\": \""
        + customId
        + "\"}, \"message\": "
        + message
        + "}";
  }
}
