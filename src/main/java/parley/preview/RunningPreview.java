package parley.preview;

import parley.library.KnowledgeBase;

/** A page that is being served. */
final class RunningPreview implements AutoCloseable {
  private final PreviewServer server;
  private final PreviewBot bot;
  private final KnowledgeBase knowledgeBase;
  private final AccessKeys keys;

  RunningPreview(
      PreviewServer server, PreviewBot bot, KnowledgeBase knowledgeBase, AccessKeys keys) {
    this.server = server;
    this.bot = bot;
    this.knowledgeBase = knowledgeBase;
    this.keys = keys;
  }

  /** The port. */
  int port() {
    return server.port();
  }

  /** The address that lets the next browser in. */
  String address() {
    return "http://127.0.0.1:" + port() + "/?token=" + keys.token();
  }

  @Override
  public void close() {
    server.close();
    bot.close();
    knowledgeBase.close();
  }
}
