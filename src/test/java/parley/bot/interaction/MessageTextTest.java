package parley.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class MessageTextTest {
  @Test
  void readsContentEmbedsAndPoll() throws Exception {
    assertThat(
            read(
                """
                {"content":"Content",
                 "embeds":[{"title":"Title","description":"Description",
                            "fields":[{"name":"Name","value":"Value"}],"footer":{"text":"no"}}],
                 "poll":{"question":{"text":"Which?"},
                         "answers":[{"poll_media":{"text":"This"}},{"poll_media":{"text":"That"}}]}}
                """))
        .isEqualTo("Content\nTitle\nDescription\nName\nValue\nWhich?\nThis\nThat");
  }

  @Test
  void readsTextComponentsWhereverTheyAreNested() throws Exception {
    assertThat(
            read(
                """
                {"content":"","flags":32768,
                 "components":[{"type":17,"components":[
                   {"type":10,"content":"First"},
                   {"type":9,"components":[{"type":10,"content":"Second"}],
                    "accessory":{"type":2,"label":"no"}},
                   {"type":1,"components":[{"type":2,"label":"no","custom_id":"x"}]}]}]}
                """))
        .isEqualTo("First\nSecond");
  }

  @Test
  void readsForwardedMessages() throws Exception {
    assertThat(
            read(
                """
                {"content":"","message_snapshots":[
                  {"message":{"content":"Forwarded","embeds":[{"title":"Title"}]}}]}
                """))
        .isEqualTo("Forwarded\nTitle");
  }

  @Test
  void anythingMayBeMissingOrOdd() throws Exception {
    assertThat(read("{}")).isEmpty();
    assertThat(read("{'content':1,'embeds':{},'poll':[],'components':[3,null]}".replace('\'', '"')))
        .isEmpty();
    String deep = "{\"components\":[".repeat(400) + "]}".repeat(400);
    assertThat(read(deep)).isEmpty();
  }

  private static String read(String json) throws Exception {
    return MessageText.read(JsonMapper.builder().build().readTree(json));
  }
}
