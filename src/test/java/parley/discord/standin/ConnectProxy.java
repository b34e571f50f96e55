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

  private final ServerSocket door;
  private final int server;
  private final List<ProxyConnection> links = new CopyOnWriteArrayList<>();
  private final Set<String> strangers = ConcurrentHashMap.newKeySet();
  private final LongAdder swallowed = new LongAdder();
  private final Map<String, Mode> modes = new ConcurrentHashMap<>();

  ConnectProxy(int server) {
    this.server = server;
    try {
      door = new ServerSocket(0, 200, CertificateAuthority.here());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("stand-in-proxy").start(this::accept);
  }

  /** Port to be given as {@code https.proxyPort}. */
  public int port() {
    return door.getLocalPort();
  }

  /** What happens from now on to connections to any host. */
  public void mode(Mode mode) {
    List.of(CertificateAuthority.REST, CertificateAuthority.GATEWAY, CertificateAuthority.RESUME)
        .forEach(h -> modes.put(h, mode));
  }

  /** What happens from now on to connections to the gateway, the first and the resumed. */
  public void gateway(Mode mode) {
    modes.put(CertificateAuthority.GATEWAY, mode);
    modes.put(CertificateAuthority.RESUME, mode);
  }

  /** Cuts every link. */
  public void cut() {
    each(link -> true, ProxyConnection::close);
  }

  /** Cuts the links to the gateway. */
  public void cutGateway() {
    each(ConnectProxy::isGateway, ProxyConnection::close);
  }

  /** The links to the gateway stay, but nothing comes through any more, either way: a dead link. */
  public void freezeGateway() {
    each(ConnectProxy::isGateway, ProxyConnection::freeze);
  }

  /** How many links are open. */
  public int open() {
    return links.size();
  }

  /** How many bytes were read and not carried on, by links that are frozen, mute or stalled. */
  public long swallowed() {
    return swallowed.sum();
  }

  /** Hosts somebody wanted that are not Discord's; they were refused. */
  public Set<String> strangers() {
    return Set.copyOf(strangers);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }

  private static boolean isGateway(ProxyConnection link) {
    return !link.host().equals(CertificateAuthority.REST);
  }

  private void each(Predicate<ProxyConnection> which, Consumer<ProxyConnection> what) {
    links.stream().filter(which).forEach(what);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        // Closed, or a client that was gone at once.
      }
    }
  }

  private void serve(Socket client) {
    try (ProxyConnection link = new ProxyConnection(client, swallowed)) {
      String host = link.readConnect();
      Mode mode = modes.getOrDefault(host, Mode.OPEN);
      if (!List.of(
              CertificateAuthority.REST, CertificateAuthority.GATEWAY, CertificateAuthority.RESUME)
          .contains(host)) {
        strangers.add(host);
        mode = Mode.REFUSED;
      }
      links.add(link);
      try {
        link.run(mode, server);
      } finally {
        links.remove(link);
      }
    } catch (IOException e) {
      // Either end went away, which is what links do.
    }
  }
}
