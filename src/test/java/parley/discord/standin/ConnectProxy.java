package parley.discord.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The CONNECT proxy that all connections pass through, and so the place where the network fails. A
 * fault concerns one host, or all if none is named.
 */
public final class ConnectProxy implements AutoCloseable {
  /** What happens to a new connection. */
  public enum Mode {
    /** The connection is tunnelled. */
    OPEN,
    /** The proxy answers 503. */
    REFUSED,
    /** The connection is closed without a response. */
    DROPPED,
    /** The connection stays open without a response. */
    MUTE,
    /** The proxy accepts and then stays silent: a stalled TLS handshake. */
    STALLED
  }

  private final ServerSocket serverSocket;
  private final int serverPort;
  private final List<ProxyConnection> connections = new CopyOnWriteArrayList<>();
  private final Set<String> unknownHosts = ConcurrentHashMap.newKeySet();
  private final LongAdder swallowed = new LongAdder();
  private final Map<String, Mode> modes = new ConcurrentHashMap<>();

  ConnectProxy(int serverPort) {
    this.serverPort = serverPort;
    try {
      serverSocket = new ServerSocket(0, 200, CertificateAuthority.loopback());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("stand-in-proxy").start(this::accept);
  }

  /** The port for {@code https.proxyPort}. */
  public int port() {
    return serverSocket.getLocalPort();
  }

  /** Sets the mode of new connections to any host. */
  public void setMode(Mode mode) {
    List.of(
            CertificateAuthority.REST_HOST,
            CertificateAuthority.GATEWAY_HOST,
            CertificateAuthority.RESUME_HOST)
        .forEach(h -> modes.put(h, mode));
  }

  /** Sets the mode of new connections to the gateway, fresh or resumed. */
  public void setGatewayMode(Mode mode) {
    modes.put(CertificateAuthority.GATEWAY_HOST, mode);
    modes.put(CertificateAuthority.RESUME_HOST, mode);
  }

  /** Closes every connection. */
  public void closeAll() {
    forEachMatching(connection -> true, ProxyConnection::close);
  }

  /** Closes the connections to the gateway. */
  public void closeGatewayConnections() {
    forEachMatching(ConnectProxy::isGateway, ProxyConnection::close);
  }

  /** Leaves the gateway connections open but passes no more bytes: a dead link. */
  public void freezeGateway() {
    forEachMatching(ConnectProxy::isGateway, ProxyConnection::freeze);
  }

  /** Number of open connections. */
  public int openCount() {
    return connections.size();
  }

  /** How many bytes were read and not carried on, by links that are frozen, mute or stalled. */
  public long swallowed() {
    return swallowed.sum();
  }

  /** Hosts other than Discord's that were asked for, and refused. */
  public Set<String> unknownHosts() {
    return Set.copyOf(unknownHosts);
  }

  @Override
  public void close() {
    try {
      serverSocket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    closeAll();
  }

  private static boolean isGateway(ProxyConnection connection) {
    return !connection.host().equals(CertificateAuthority.REST_HOST);
  }

  private void forEachMatching(
      Predicate<ProxyConnection> filter, Consumer<ProxyConnection> action) {
    connections.stream().filter(filter).forEach(action);
  }

  private void accept() {
    while (!serverSocket.isClosed()) {
      try {
        Socket client = serverSocket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        // The server was closed, or the client was gone at once.
      }
    }
  }

  private void serve(Socket client) {
    try (ProxyConnection connection = new ProxyConnection(client, swallowed)) {
      String host = connection.readConnect();
      Mode mode = modes.getOrDefault(host, Mode.OPEN);
      if (!List.of(
              CertificateAuthority.REST_HOST,
              CertificateAuthority.GATEWAY_HOST,
              CertificateAuthority.RESUME_HOST,
              CertificateAuthority.ATTACHMENT_HOST)
          .contains(host)) {
        unknownHosts.add(host);
        mode = Mode.REFUSED;
      }
      connections.add(connection);
      try {
        connection.run(mode, serverPort);
      } finally {
        connections.remove(connection);
      }
    } catch (IOException e) {
      // Either end closed the connection.
    }
  }
}
