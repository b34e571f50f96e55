package parley.bot.interaction;

import java.util.Set;

/**
 * Who owns the application, as Discord says. Ids are snowflakes as decimal text.
 *
 * @param owners the owner; of a team, its owner
 * @param team members of the team who may change the application
 */
public record ApplicationOwners(Set<String> owners, Set<String> team) {
  /** Nobody is known to own it. */
  public static final ApplicationOwners UNKNOWN = new ApplicationOwners(Set.of(), Set.of());

  public ApplicationOwners {
    owners = Set.copyOf(owners);
    team = Set.copyOf(team);
  }

  /** Whether a person owns the application. */
  public boolean isOwner(String userId) {
    return owners.contains(userId);
  }

  /** Whether a person owns the application, or is in the team that does. */
  public boolean isOwnerOrTeam(String userId) {
    return isOwner(userId) || team.contains(userId);
  }
}
