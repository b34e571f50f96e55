package parley.bot.picture;

import com.fasterxml.jackson.databind.JsonNode;

/** An HTML page that shows messages like a dark Discord client on a desktop. */
final class MessagePage {
  private static final String STYLE =
      """
      body { margin: 0; padding: 20px; background: #313338; color: #dbdee1; width: 640px;
             font: 16px/1.375 "DejaVu Sans", sans-serif; }
      .message { display: grid; grid-template-columns: 56px 1fr; margin-bottom: 24px; }
      .avatar { width: 40px; height: 40px; border-radius: 50%; background: #3b6ea5; color: #fff;
                display: grid; place-items: center; font-weight: bold; }
      .name { color: #fff; font-weight: bold; } .app { background: #5865f2; color: #fff;
              font-size: 10px; border-radius: 3px; padding: 1px 4px; margin-left: 4px; }
      .embed { background: #2b2d31; border-left: 4px solid; border-radius: 4px; padding: 8px 16px 16px 12px;
               margin-top: 4px; font-size: 14px; max-width: 520px; }
      .title { color: #fff; font-weight: bold; font-size: 16px; margin: 8px 0; }
      .field { margin-top: 8px; } .field b.head { display: block; color: #fff; }
      .footer { font-size: 12px; margin-top: 8px; } a { color: #00a8fc; }
      .quote { border-left: 4px solid #4e5058; padding-left: 8px; } .small { font-size: 12px; color: #949ba4; }
      .item { padding-left: 16px; } .item::before { content: "\\2022"; margin-left: -12px; padding-right: 6px; }
      .row { margin-top: 8px; } .button { display: inline-block; border-radius: 8px; padding: 6px 14px;
             margin: 0 8px 8px 0; color: #fff; font-size: 14px; background: #4e5058; }
      .s1 { background: #5865f2; } .s3 { background: #248046; } .s4 { background: #da373c; }
      .select { background: #1e1f22; border-radius: 4px; padding: 10px 12px; max-width: 400px; color: #949ba4; }
      .private { font-size: 12px; color: #949ba4; margin-top: 4px; }
      """;

  private final StringBuilder body = new StringBuilder();

  /** Adds a message given as the JSON sent to Discord. */
  MessagePage add(JsonNode message, boolean isEphemeral) {
    body.append("<div class=message><div class=avatar>P</div><div>");
    body.append("<div><span class=name>Parley</span><span class=app>APP</span></div>");
    body.append(DiscordMarkdown.html(message.path("content").asText("")).replace("&nbsp;", ""));
    message.path("embeds").forEach(this::embed);
    message.path("components").forEach(this::row);
    if (isEphemeral) {
      body.append("<div class=private>Only you can see this \u2022 Dismiss message</div>");
    }
    body.append("</div></div>");
    return this;
  }

  private void embed(JsonNode embed) {
    String color = String.format("#%06x", embed.path("color").asInt(0x1e1f22));
    body.append("<div class=embed style='border-color:").append(color).append("'>");
    part("title", embed.path("title"));
    part("text", embed.path("description"));
    for (JsonNode field : embed.path("fields")) {
      body.append("<div class=field><b class=head>");
      body.append(DiscordMarkdown.html(field.path("name").asText())).append("</b>");
      body.append(DiscordMarkdown.html(field.path("value").asText())).append("</div>");
    }
    part("footer", embed.path("footer").path("text"));
    body.append("</div>");
  }

  private void part(String name, JsonNode text) {
    if (text.isTextual() && !text.textValue().isEmpty()) {
      body.append("<div class=").append(name).append('>');
      body.append(DiscordMarkdown.html(text.textValue())).append("</div>");
    }
  }

  private void row(JsonNode row) {
    body.append("<div class=row>");
    for (JsonNode each : row.path("components")) {
      if (each.path("type").asInt() == 2) {
        body.append("<span class='button s").append(each.path("style").asInt()).append("'>");
        body.append(DiscordMarkdown.escape(each.path("label").asText())).append("</span>");
      } else {
        body.append("<div class=select>");
        body.append(DiscordMarkdown.escape(each.path("placeholder").asText()));
        body.append("</div>");
      }
    }
    body.append("</div>");
  }

  String html() {
    return "<!doctype html><meta charset=utf-8><style>" + STYLE + "</style>" + body;
  }
}
