package parley.health;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot's side: tells everyone who connects how it is, in one line, and hangs up. */
public final class HealthServer implements AutoCloseable {
  /** Name of the socket in the state folder. */
  private static final String SOCKET_NAME = "bot.sock";

  private static final Logger log = LoggerFactory.getLogger(HealthServer.class);

  private final Path file;
  private final ServerSocketChannel server;

  private HealthServer(Path file, ServerSocketChannel server) {
    this.file = file;
    this.server = server;
  }

  /** Where the socket of a state folder is. */
  static Path socketPath(Path state) {
    return state.resolve(SOCKET_NAME);
  }

  /**
   * Listens in a state folder, in the place of a process that is gone.
   *
   * @param state the state folder
   * @param health asked each time somebody connects
   * @throws IOException if the socket cannot be made, for one because its path is over about 100
   *     bytes, the limit of the operating system
   */
  public static HealthServer listen(Path state, Supplier<HealthReport> health) throws IOException {
    Path file = socketPath(Files.createDirectories(state));
    Files.deleteIfExists(file);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(file));
    } catch (IOException | RuntimeException e) {
      server.close();
      throw new IOException("no socket can be made at " + file + ": " + e.getMessage(), e);
    }
    HealthServer socket = new HealthServer(file, server);
    Thread.ofVirtual().name("health").start(() -> socket.serve(health));
    return socket;
  }

  private void serve(Supplier<HealthReport> health) {
    while (server.isOpen()) {
      try (SocketChannel client = server.accept()) {
        ByteBuffer line = StandardCharsets.UTF_8.encode(health.get().format() + "\n");
        while (line.hasRemaining()) {
          client.write(line);
        }
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        log.debug("Somebody asked how the bot is and went away", e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(file);
  }
}
