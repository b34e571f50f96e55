package parley.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.discord.standin.http.ReceivedRequest;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.validation.OpenApiValidator;
import parley.discord.standin.validation.RequestValidator;

/** Sends each body to the stand-in as a bot would, and checks the violations found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestValidatorTest {
  private static final String COMMANDS = "/applications/" + Ids.APPLICATION + "/commands";
  private static final String POST = "/channels/12/messages";
  private static final String COMPLETE_MESSAGE =
      """
      {"content":"c","allowed_mentions":{"parse":[]},"flags":64,
       "embeds":[{"title":"t","description":"d","color":1,"footer":{"text":"f"},
                  "fields":[{"name":"n","value":"v"}]}],
       "components":[{"type":1,"components":[
          {"type":2,"style":1,"label":"l","custom_id":"a"},
          {"type":2,"style":5,"label":"m","url":"https://example.org"}]},
         {"type":1,"components":[{"type":3,"custom_id":"s","placeholder":"p",
            "options":[{"label":"o","value":"w","description":"e"}]}]}]}
      """;

  private static final String MODAL =
      """
      {"type":9,"data":{"custom_id":"m","title":"t","components":[
        {"type":18,"label":"l","description":"d","component":
          {"type":4,"custom_id":"i","style":1,"placeholder":"p","required":true,
           "min_length":1,"max_length":200}}]}}
      """;

  private final StandIn discord = StandIn.start();
  private final StandInClient client = new StandInClient(discord);

  @BeforeAll
  void warmUp() {
    client.get("/gateway");
  }

  @AfterAll
  void close() {
    client.close();
    discord.close();
  }

  @Test
  void nothingIsWrongWithAWholeMessage() {
    assertThat(violations("POST", POST, COMPLETE_MESSAGE)).isEmpty();
  }

  @Test
  void neitherDoesDiscordsDescriptionFindAnything() {
    assertThat(openApi("POST", POST, COMPLETE_MESSAGE)).isEmpty();
    String ask =
        "{\"name\":\"ask\",\"description\":\"Asks.\",\"default_member_permissions\":\"32\"}";
    assertThat(openApi("PUT", COMMANDS, "[" + ask + "]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "title":"t"          | "title":"%257"        | embed.title: 257 characters
          "description":"d"    | "description":"%4097" | embed.description: 4097 characters
          "name":"n"           | "name":""             | embed.field.name: 0 characters
          "value":"v"          | "value":"%1025"       | embed.field.value: 1025 characters
          "text":"f"           | "text":"%2049"        | embed.footer.text: 2049 characters
          "custom_id":"a"      | "custom_id":"%101"    | button.custom_id: 101 characters
          "custom_id":"a"      | "custom_id":"s"       | component.custom_id: twice: s
          "label":"l"          | "label":"%81"         | button.label: 81 characters
          "label":"o"          | "label":"%101"        | select.option.label: 101 characters
          "placeholder":"p"    | "placeholder":"%151"  | select.placeholder: 151 characters
          "parse":[]           | "parse":["users"]     | message.allowed_mentions
          "flags":64           | "flags":4             | message.flags
          "content":"c"        | "contents":"c"        | unknown field contents
          """)
  void findsWhatIsWrong(String validText, String invalidText, String expected) {
    String body = COMPLETE_MESSAGE.replace(validText, expand(invalidText));
    assertThat(violations("POST", POST, body)).anyMatch(f -> f.contains(expected));
  }

  @Test
  void countsTheCharactersOfAllEmbeds() {
    String embed = "{\"description\":\"" + "x".repeat(3001) + "\"}";
    String body = "{\"allowed_mentions\":{\"parse\":[]},\"embeds\":[" + embed + "," + embed + "]}";
    assertThat(violations("POST", POST, body))
        .containsExactly("message.embeds: 6002 characters in all");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"ask","description":"Asks."}                                    |
          {"name":"Ask","description":"Asks."}                                    | no name
          {"name":"ask","description":""}                                         | 0 characters
          {"name":"Find passages","type":3}                                       |
          {"name":"Find","type":3,"description":"x"}                              | 1 characters
          {"name":"a","description":"b","options":[{"type":3,"name":"o","description":"d"},{"type":3,"name":"r","description":"d","required":true}]} | required behind optional
          {"name":"a","description":"b","options":[{"type":3,"name":"o","description":"d","max_length":6001}]} | max_length
          """)
  void checksCommands(String command, @Nullable String expected) {
    List<String> violations = violations("PUT", COMMANDS, "[" + command + "]");
    if (expected == null) {
      assertThat(violations).isEmpty();
    } else {
      assertThat(violations).singleElement().asString().contains(expected);
    }
  }

  @Test
  void checksCallbacks() {
    assertThat(callback("{\"type\":5,\"data\":{\"flags\":64}}")).isEmpty();
    assertThat(callback("{\"type\":5,\"data\":{\"content\":\"x\"}}")).hasSize(1);
    assertThat(callback("{\"type\":6}")).isEmpty();
    String choice = "{\"name\":\"n\",\"value\":\"v\"}";
    assertThat(callback("{\"type\":8,\"data\":{\"choices\":[" + choice + "]}}")).isEmpty();
    String many = (choice + ",").repeat(25) + choice;
    assertThat(callback("{\"type\":8,\"data\":{\"choices\":[" + many + "]}}")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "title":"t"       | "title":"t"        |
          "title":"t"       | "title":"%46"      | modal.title: 46 characters
          "custom_id":"m"   | "custom_id":""     | modal.custom_id: 0 characters
          "label":"l"       | "label":"%46"      | modal.label.label: 46 characters
          "description":"d" | "description":"%101" | modal.label.description: 101 characters
          "placeholder":"p" | "placeholder":"%101" | modal.input.placeholder: 101 characters
          "style":1         | "style":3          | modal.input.style: unknown: 3
          "max_length":200  | "max_length":4001  | modal.input.length: 1 to 4001
          "type":18         | "type":1           | modal.component.type: 1
          "type":4          | "type":5           | modal.input.type: 5
          """)
  void checksModals(String validText, String invalidText, @Nullable String expected) {
    String body = MODAL.replace(validText, expand(invalidText));
    if (expected == null) {
      assertThat(callback(body)).isEmpty();
      assertThat(openApi("POST", "/interactions/1/t/callback", body)).isEmpty();
    } else {
      assertThat(callback(body)).anyMatch(violation -> violation.contains(expected));
    }
  }

  @Test
  void discordsDescriptionFindsWrongTypesAndLengths() {
    assertThat(openApi("POST", POST, "{\"content\":7}")).isNotEmpty();
    assertThat(openApi("POST", POST, COMPLETE_MESSAGE.replace("\"l\"", '"' + "x".repeat(81) + '"')))
        .isNotEmpty();
    assertThat(openApi("POST", "/interactions/1/t/callback", "{\"type\":77}")).isNotEmpty();
    assertThat(openApi("POST", "/interactions/1/t/callback", "{\"type\":6}")).isEmpty();
    assertThat(openApi("PATCH", "/webhooks/1/t/messages/@original", "{\"content\":\"x\"}"))
        .isEmpty();
    assertThat(openApi("POST", "/nothing/of/the/kind", "{}")).containsExactly("no such operation");
  }

  private List<String> callback(String body) {
    return violations("POST", "/interactions/1/t/callback", body);
  }

  private List<String> violations(String method, String path, String body) {
    return RequestValidator.validate(send(method, path, body));
  }

  private List<String> openApi(String method, String path, String body) {
    return OpenApiValidator.loadOrSkip().validate(send(method, path, body));
  }

  private ReceivedRequest send(String method, String path, String body) {
    discord.requests().clear();
    client.call(method, path, body);
    return discord.requests().matching(method, path).getLast();
  }

  /** Replaces {@code %81} by so many characters. */
  private static String expand(String text) {
    int at = text.indexOf('%');
    if (at < 0) {
      return text;
    }
    int end = text.indexOf('"', at);
    int count = Integer.parseInt(text.substring(at + 1, end));
    return text.substring(0, at) + "x".repeat(count) + text.substring(end);
  }
}
