package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.bot.interaction.ApplicationOwners;
import parley.discord.standin.Faults;
import parley.discord.standin.StandIn;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.Json;
import parley.discord.standin.payload.Users;

class OwnerDirectoryTest {
  private static final ObjectNode OF_A_TEAM =
      (ObjectNode)
          Json.read(
              """
              {"id":"9","owner":{"id":"8"},"team":{"id":"8","owner_user_id":"1","members":[
                {"membership_state":2,"role":"admin","user":{"id":"2"}},
                {"membership_state":2,"role":"developer","user":{"id":"3"}},
                {"membership_state":2,"role":"read_only","user":{"id":"4"}},
                {"membership_state":1,"role":"admin","user":{"id":"5"}}]}}
              """);

  private final StandIn standIn = StandIn.startForThisJvm();
  private final MinimalDiscordApi api;
  private final OwnerDirectory directory;

  OwnerDirectoryTest() throws Exception {
    api = new MinimalDiscordApi(BotToken.parse(Ids.botToken()), 0, 1);
    directory = new OwnerDirectory(api.getHttpClient(), api.getPrefixedToken());
  }

  @AfterEach
  void close() {
    directory.close();
    api.release();
    standIn.close();
  }

  @Test
  void asksDiscordWhoOwnsTheApplication() {
    assertThat(directory.owners()).isEqualTo(ApplicationOwners.UNKNOWN);
    assertThat(directory.refresh()).isTrue();
    assertThat(directory.owners().isOwner("1100000000000000002")).isTrue();
    assertThat(directory.owners().isOwnerOrTeam("1")).isFalse();
    assertThat(standIn.requests().all())
        .singleElement()
        .satisfies(request -> assertThat(request.path()).isEqualTo("/applications/@me"));
  }

  @Test
  void ofATeamThoseCountWhoAcceptedAndMayChangeIt() {
    standIn.setApplication(OF_A_TEAM);
    directory.refresh();

    assertThat(directory.owners()).isEqualTo(new ApplicationOwners(Set.of("1"), Set.of("2", "3")));
  }

  @Test
  void keepsWhatItKnowsWhereDiscordFails() {
    assertThat(directory.refresh()).isTrue();
    ApplicationOwners known = directory.owners();
    standIn
        .faults()
        .respond(Faults.path("/applications/@me"), 1, StubResponse.serverError(503))
        .respond(
            Faults.path("/applications/@me"),
            1,
            StubResponse.json(Users.application()).withBody("<"));

    assertThat(directory.refresh()).isTrue();
    assertThat(directory.refresh()).isTrue();
    assertThat(directory.owners()).isEqualTo(known);
  }

  @Test
  void asksAgainSoonWhereItWasNeverAnswered() {
    standIn.faults().respond(Faults.path("/applications/@me"), 1, StubResponse.serverError(503));

    assertThat(directory.refresh()).isFalse();
    assertThat(directory.owners()).isEqualTo(ApplicationOwners.UNKNOWN);
  }
}
