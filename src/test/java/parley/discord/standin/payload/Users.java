package parley.discord.standin.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds users. */
public final class Users {
  /** Owns the application, and so may moderate it from anywhere. */
  public static final String OWNER_ID = "1100000000000000002";

  private Users() {}

  /** The bot's user. */
  public static ObjectNode bot() {
    return user(Ids.APPLICATION, "parley").put("bot", true).put("discriminator", "4321");
  }

  /** A person. */
  public static ObjectNode user(String id, String name) {
    return Json.object()
        .put("id", id)
        .put("username", name)
        .put("discriminator", "0")
        .put("global_name", name)
        .putNull("avatar")
        .put("public_flags", 0);
  }

  /** The application as its owner sees it. */
  public static ObjectNode application() {
    ObjectNode application =
        Json.object()
            .put("id", Ids.APPLICATION)
            .put("name", "parley")
            .put("description", "")
            .putNull("icon")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("summary", "")
            .put("verify_key", "0".repeat(64))
            .put("flags", 0);
    application.set("owner", user(OWNER_ID, "owner"));
    application.putNull("team");
    return application;
  }
}
