package parley.discord.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;
import parley.discord.standin.Ids;
import parley.discord.standin.StandIn;

class CommandRegistrarTest {
  private static final String COMMANDS =
      """
      [{"type":1,"name":"ask","description":"Ask","contexts":[0,1],"default_member_permissions":null,
        "options":[{"type":3,"name":"question","description":"What","required":true,
          "max_length":200,"autocomplete":false}]},
       {"type":3,"name":"Find passages"}]\
      """;

  @Test
  void overwritesOnlyWhenSomethingDiffers() throws Exception {
    try (StandIn standIn = StandIn.here();
        Discord discord = new Discord(BotToken.parse(Ids.botToken()), "auto")) {
      assertThat(discord.application()).isEqualTo(Ids.APPLICATION);
      assertThat(discord.register(Ids.APPLICATION, commands(COMMANDS))).isTrue();
      assertThat(discord.register(Ids.APPLICATION, commands(COMMANDS))).isFalse();
      assertThat(discord.register(Ids.APPLICATION, commands(COMMANDS.replace("What", "Which"))))
          .isTrue();
      assertThat(standIn.requests().of("PUT", "/applications")).hasSize(2);
    }
  }

  @Test
  void whatDiscordAddsIsNoDifference() throws Exception {
    String registered =
        """
        [{"id":"2","application_id":"9","version":"7","type":3,"name":"Find passages",
          "name_localizations":null,"description":"","description_localizations":null,
          "dm_permission":true,"contexts":null,"integration_types":[0],"nsfw":false,
          "default_member_permissions":null},
         {"id":"1","application_id":"9","version":"7","type":1,"name":"ask","description":"Ask",
          "name_localizations":null,"dm_permission":true,"contexts":[1,0],"integration_types":[0],
          "default_member_permissions":null,"nsfw":false,
          "options":[{"type":3,"name":"question","name_localizations":null,"description":"What",
            "required":true,"max_length":200}]}]\
        """;
    assertThat(CommandShape.same(commands(registered), commands(COMMANDS))).isTrue();
    assertThat(CommandShape.same(commands(registered), commands("[]"))).isFalse();
  }

  private static ArrayNode commands(String json) throws Exception {
    return JsonMapper.builder().build().readValue(json, ArrayNode.class);
  }
}
