package parley.bot.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionParserTest {
  private static final String SLASH =
      """
      {"id":"10","application_id":"20","token":"t","type":2,"guild_id":"30","channel_id":"40",
       "channel":{"id":"40","type":99},"locale":"de","guild_locale":"fr","context":0,
       "app_permissions":"18446744073709551615",
       "authorizing_integration_owners":{"0":"30","1":"50"},
       "member":{"user":{"id":"50"},"roles":["60","61"],"permissions":"9223372036854775808"},
       "data":{"id":"1","name":"ask","type":1,"options":[
         {"name":"question","type":3,"value":"Who?"},
         {"name":"public","type":5,"value":true},
         {"name":"new","type":99,"value":1.5},
         {"name":"odd","type":99,"value":{"a":1}}]}}\
      """;

  @Test
  void readsASlashCommand() throws Exception {
    Interaction.SlashCommand slash = (Interaction.SlashCommand) read(SLASH).orElseThrow();
    assertThat(slash.command()).isEqualTo("ask");
    assertThat(slash.subcommand()).isEmpty();
    assertThat(slash.options())
        .isEqualTo(Map.of("question", "Who?", "public", "true", "new", "1.5"));
    assertThat(slash.context())
        .isEqualTo(
            InteractionContext.builder("10", "t")
                .applicationId("20")
                .guildId("30")
                .channelId("40")
                .userId("50")
                .locale("de")
                .permissions(Long.MIN_VALUE)
                .appPermissions(-1L)
                .roleIds(List.of("60", "61"))
                .guildInstall(true)
                .build());
    assertThat(slash.context().toString()).isEqualTo("interaction 10 in guild 30");
  }

  @Test
  void readsASubmittedModalAndTheTitleOfItsMessage() throws Exception {
    Interaction.ModalSubmit submit =
        (Interaction.ModalSubmit)
            read("""
            {'id':'1','token':'t','type':5,'data':{'custom_id':'askon:x','components':[
              {'type':18,'id':1,'component':{'type':4,'custom_id':'question','value':'why?'}},
              {'type':1,'components':[{'type':4,'custom_id':'other','value':'a'}]},
              {'type':10,'content':'text'}]},
             'message':{'flags':64,'embeds':[{'title':'When was Minsk II agreed?'}]}}\
            """)
                .orElseThrow();

    assertThat(submit.customId()).isEqualTo("askon:x");
    assertThat(submit.inputs()).isEqualTo(Map.of("question", "why?", "other", "a"));
    assertThat(submit.isEphemeral()).isTrue();
    assertThat(submit.title()).contains("When was Minsk II agreed?");
  }

  @Test
  void ofAModalAlmostEverythingMayBeMissing() throws Exception {
    Interaction.ModalSubmit submit =
        (Interaction.ModalSubmit) read("{'id':'1','token':'t','type':5}").orElseThrow();

    assertThat(submit.customId()).isEmpty();
    assertThat(submit.inputs()).isEmpty();
    assertThat(submit.isEphemeral()).isFalse();
    assertThat(submit.title()).isEmpty();
  }

  @Test
  void almostEverythingMayBeMissing() throws Exception {
    Interaction.SlashCommand slash =
        (Interaction.SlashCommand)
            read("{'id':'1','token':'t','type':2,'data':{'name':'ask'}}").orElseThrow();
    assertThat(slash.options()).isEmpty();
    assertThat(slash.context())
        .isEqualTo(
            new InteractionContext(
                "1",
                "t",
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "en-US",
                0,
                0,
                List.of(),
                false));
  }

  @Test
  void readsTheFilesSentWithACommand() throws Exception {
    Interaction.SlashCommand slash =
        (Interaction.SlashCommand)
            read(data(
                    2,
                    "{'name':'corpus','options':[{'name':'add','type':1,'options':["
                        + "{'name':'file','type':11,'value':'77'},"
                        + "{'name':'other','type':11,'value':'78'}]}],"
                        + "'resolved':{'attachments':{'77':{'id':'77','filename':'a.md',"
                        + "'size':12,'url':'https://cdn.discordapp.com/x'}}}}"))
                .orElseThrow();

    assertThat(slash.attachments())
        .isEqualTo(
            Map.of("file", new Interaction.Attachment("a.md", 12, "https://cdn.discordapp.com/x")));
  }

  @Test
  void readsASubcommandAndOneInAGroup() throws Exception {
    String sub = "{'name':'reload','type':1,'options':[{'name':'x','type':3,'value':'y'}]}";
    for (String options : List.of(sub, "{'name':'g','type':2,'options':[" + sub + "]}")) {
      Interaction.SlashCommand slash =
          (Interaction.SlashCommand)
              read(data(2, "{'name':'corpus','options':[" + options + "]}")).orElseThrow();
      assertThat(slash.subcommand()).contains("reload");
      assertThat(slash.options()).isEqualTo(Map.of("x", "y"));
    }
  }

  @Test
  void readsWhoTypesInDirectMessages() throws Exception {
    Interaction.Autocomplete autocomplete =
        (Interaction.Autocomplete)
            read("{'id':'1','token':'t','type':4,'user':{'id':'7'},"
                    + "'authorizing_integration_owners':{'0':'0','1':'7'},"
                    + "'data':{'name':'ask','options':["
                    + "{'name':'topic','value':'history'},"
                    + "{'name':'question','value':'mi','focused':true}]}}")
                .orElseThrow();
    assertThat(autocomplete.option()).isEqualTo("question");
    assertThat(autocomplete.input()).isEqualTo("mi");
    assertThat(autocomplete.options()).isEqualTo(Map.of("topic", "history"));
    assertThat(autocomplete.context().userId()).isEqualTo("7");
    assertThat(autocomplete.context().isGuildInstall()).isFalse();
  }

  @Test
  void readsAButtonAndWhoItsMessageWasMadeFor() throws Exception {
    Interaction.Component component =
        (Interaction.Component)
            read("{'id':'1','token':'t','type':3,'data':{'custom_id':'next','values':['a']},"
                    + "'message':{'flags':64,'interaction_metadata':{'user':{'id':'5'}}}}")
                .orElseThrow();
    assertThat(component.isEphemeral()).isTrue();
    assertThat(component.requesterId()).contains("5");
    assertThat(component.values()).containsExactly("a");
    Interaction.Component olderComponent =
        (Interaction.Component)
            read("{'id':'1','token':'t','type':3,'data':{'custom_id':'next'},"
                    + "'message':{'interaction':{'user':{'id':'6'}}}}")
                .orElseThrow();
    assertThat(olderComponent.isEphemeral()).isFalse();
    assertThat(olderComponent.requesterId()).contains("6");
  }

  @Test
  void readsTheQuestionAndTheLabelOfTheButtonFromTheMessage() throws Exception {
    Interaction.Component component =
        (Interaction.Component)
            InteractionParser.parse(
                    new ObjectMapper()
                        .readTree(
                            """
                            {"id": "1", "application_id": "2", "type": 3, "token": "t",
                             "user": {"id": "5"},
                             "data": {"custom_id": "b", "component_type": 2},
                             "message": {"embeds": [{"title": "When?"}], "components": [
                               {"type": 1, "components": [
                                 {"type": 2, "custom_id": "a", "label": "Other"},
                                 {"type": 2, "custom_id": "b", "label": "This one"}]}]}}
                            """))
                .orElseThrow();

    assertThat(component.title()).contains("When?");
    assertThat(component.label()).contains("This one");
  }

  @Test
  void readsTheLabelOfTheChosenOptionFromTheMessage() throws Exception {
    Interaction.Component component =
        (Interaction.Component)
            InteractionParser.parse(
                    new ObjectMapper()
                        .readTree(
                            """
                            {"id": "1", "application_id": "2", "type": 3, "token": "t",
                             "user": {"id": "5"},
                             "data": {"custom_id": "offer", "component_type": 3, "values": [":1"]},
                             "message": {"embeds": [{"title": "When?"}], "components": [
                               {"type": 1, "components": [
                                 {"type": 3, "custom_id": "offer", "options": [
                                   {"label": "Who?", "value": ":0"},
                                   {"label": "Where?", "value": ":1"}]}]}]}}
                            """))
                .orElseThrow();

    assertThat(component.values()).containsExactly(":1");
    assertThat(component.label()).contains("Where?");
  }

  @Test
  void readsTheMessageAMenuWasUsedOn() throws Exception {
    String menu = "{'name':'Find','type':3,'target_id':'9','resolved':{'messages':{'9':%s}}}";
    assertThat(read(data(2, menu.formatted("{'content':'Minsk'}"))).orElseThrow())
        .isInstanceOfSatisfying(
            Interaction.MessageCommand.class, m -> assertThat(m.content()).isEqualTo("Minsk"));
    assertThat(read(data(2, menu.formatted("{}"))).orElseThrow())
        .isInstanceOfSatisfying(
            Interaction.MessageCommand.class, m -> assertThat(m.content()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'1','token':'t','type':1}",
        "{'id':'1','token':'t','type':6,'data':{'custom_id':'x'}}",
        "{'id':'1','token':'t','type':99,'data':{}}",
        "{'id':'1','token':'t','type':2,'data':{'name':'x','type':2}}",
        "{'id':'1','token':'t','type':2,'data':{'name':'x','type':99}}",
        "{'id':'1','token':'t','type':4,'data':{'name':'x'}}",
        "{'id':'1','type':2,'data':{'name':'x'}}",
        "{'token':'t','type':2,'data':{'name':'x'}}",
        "{}",
        "[]",
        "null"
      })
  void whatIsNotToBeRespondedToIsLeftAlone(String packet) throws Exception {
    assertThat(read(packet)).isEmpty();
  }

  @Test
  void permissionsThatAreNoNumberAreNone() throws Exception {
    assertThat(
            read(SLASH.replace("9223372036854775808", "-1x")).orElseThrow().context().permissions())
        .isZero();
  }

  private static String data(int type, String data) {
    return "{'id':'1','token':'t','type':" + type + ",'data':" + data + "}";
  }

  private static Optional<Interaction> read(String json) throws Exception {
    return InteractionParser.parse(JsonMapper.builder().build().readTree(json.replace('\'', '"')));
  }
}
