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

/**
 * Serves the health of the bot on a Unix domain socket: one line per connection, then closes it.
 */
public final class HealthServer implements AutoCloseable {
  /** Name of the socket in the state folder. */
  private static final String SOCKET_NAME = "bot.sock";

  private static final Logger log = LoggerFactory.getLogger(HealthServer.class);

  private final Path socket;
  private final ServerSocketChannel channel;

  private HealthServer(Path socket, ServerSocketChannel channel) {
    this.socket = socket;
    this.channel = channel;
  }

  /** The socket file of a state folder. */
  static Path socketPath(Path state) {
    return state.resolve(SOCKET_NAME);
  }

  /**
   * Starts to listen, and replaces the socket file of a previous process.
   *
   * @param state the state folder
   * @param health supplies the report of each connection
   * @throws IOException if the socket cannot be created, for example because its path exceeds the
   *     operating system's limit of about 100 bytes
   */
  public static HealthServer listen(Path state, Supplier<HealthReport> health) throws IOException {
    Path socket = socketPath(Files.createDirectories(state));
    Files.deleteIfExists(socket);
    ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.bind(UnixDomainSocketAddress.of(socket));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw new IOException("no socket can be made at " + socket + ": " + e.getMessage(), e);
    }
    HealthServer healthServer = new HealthServer(socket, channel);
    Thread.ofVirtual().name("health").start(() -> healthServer.serve(health));
    return healthServer;
  }

  private void serve(Supplier<HealthReport> health) {
    while (channel.isOpen()) {
      try (SocketChannel client = channel.accept()) {
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
    channel.close();
    Files.deleteIfExists(socket);
  }
}
