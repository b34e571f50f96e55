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
 * The CONNECT proxy in front, which is where the network fails: every link passes through it. A
 * fault concerns one host, or all where no host is named.
 */
public final class ConnectProxy implements AutoCloseable {
  /** What happens to those who connect. */
  public enum Mode {
    /** Carried. */
    OPEN,
    /** The proxy answers 503. */
    REFUSED,
    /** The connection ends before an answer. */
    DROPPED,
    /** The connection stays and nothing is answered. */
    MUTE,
    /** The proxy says yes and then nothing: a TLS handshake that stalls. */
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

  /** Port to be given as {@code https.proxyPort}. */
  public int port() {
    return serverSocket.getLocalPort();
  }

  /** What happens from now on to connections to any host. */
  public void setMode(Mode mode) {
    List.of(
            CertificateAuthority.REST_HOST,
            CertificateAuthority.GATEWAY_HOST,
            CertificateAuthority.RESUME_HOST)
        .forEach(h -> modes.put(h, mode));
  }

  /** What happens from now on to connections to the gateway, the first and the resumed. */
  public void setGatewayMode(Mode mode) {
    modes.put(CertificateAuthority.GATEWAY_HOST, mode);
    modes.put(CertificateAuthority.RESUME_HOST, mode);
  }

  /** Cuts every link. */
  public void closeAll() {
    forEachMatching(connection -> true, ProxyConnection::close);
  }

  /** Cuts the links to the gateway. */
  public void closeGatewayConnections() {
    forEachMatching(ConnectProxy::isGateway, ProxyConnection::close);
  }

  /** The links to the gateway stay, but nothing comes through any more, either way: a dead link. */
  public void freezeGateway() {
    forEachMatching(ConnectProxy::isGateway, ProxyConnection::freeze);
  }

  /** How many links are open. */
  public int openCount() {
    return connections.size();
  }

  /** How many bytes were read and not carried on, by links that are frozen, mute or stalled. */
  public long swallowed() {
    return swallowed.sum();
  }

  /** Hosts somebody wanted that are not Discord's; they were refused. */
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
        // Closed, or a client that was gone at once.
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
              CertificateAuthority.RESUME_HOST)
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
      // Either end went away, which is what links do.
    }
  }
}
