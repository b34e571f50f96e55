package parley.health;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Queries the health of a running bot over its socket. */
public final class HealthClient {
  private static final int MAX_REPLY_BYTES = 4096;

  private final Path state;

  /** Queries the bot that uses this state folder. */
  public HealthClient(Path state) {
    this.state = state;
  }

  /** The report of the bot; empty if none is running. */
  public Optional<HealthReport> fetch() {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(HealthServer.socketPath(state)));
      ByteBuffer reply = ByteBuffer.allocate(MAX_REPLY_BYTES);
      while (reply.hasRemaining() && channel.read(reply) >= 0) {
        // until the server closes the connection
      }
      String line = StandardCharsets.UTF_8.decode(reply.flip()).toString();
      return Optional.of(HealthReport.parse(line.strip()));
    } catch (IOException e) {
      return Optional.empty(); // no socket, or nobody listening: no bot is running
    }
  }
}
