package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.bot.interaction.ApplicationOwners;
import parley.bot.interaction.InteractionContext;
import parley.config.SettingsFixture;

class PermissionsTest {
  private static final ApplicationOwners OWNERS = new ApplicationOwners(Set.of("1"), Set.of("2"));

  @ParameterizedTest
  @CsvSource({
    // guild configured, guild, user, permission bits, role, allowed
    "'', 700, 1, 0, 9, true", // the owner
    "'', 700, 2, 0, 9, true", // somebody in the team
    "'', 700, 3, 40, 9, false", // manages a server that nobody named
    "'', 700, 3, 0, 42, true", // a role that was named
    "'', none, 1, 0, 9, true", // the owner in direct messages
    "'', none, 2, 0, 9, false",
    "'', none, 3, 40, 42, false",
    "700, 700, 3, 32, 9, true",
    "700, 700, 3, 8, 9, true",
    "700, 700, 3, 0, 42, true",
    "700, 700, 3, 0, 9, false",
    "700, 701, 3, 40, 42, false",
    "700, none, 1, 0, 9, true",
    "700, none, 3, 40, 42, false",
  })
  void decidesByGuildRoleAndOwner(
      String configured, String guild, String user, long bits, String role, boolean isAllowed) {
    Permissions permissions =
        new Permissions(
            SettingsFixture.moderators(
                List.of("42"), configured.isEmpty() ? List.of() : List.of(configured)),
            () -> OWNERS);
    InteractionContext.Builder context =
        InteractionContext.builder("1", "t")
            .userId(user)
            .permissions(bits)
            .roleIds(List.of(role))
            .guildInstall(true);

    assertThat(
            permissions.isModerator(
                guild.equals("none") ? context.build() : context.guildId(guild).build()))
        .isEqualTo(isAllowed);
  }
}
