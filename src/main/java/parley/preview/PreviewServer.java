package parley.preview;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Listens on the loopback addresses of both kinds, and on no other. */
final class PreviewServer implements AutoCloseable {
  private static final int MAX_TRIES_FOR_A_FREE_PORT = 20;
  private static final int STOP_SECONDS = 0;

  static {
    // Read once, when the JDK's server is first used. Without the first, each line of a response
    // waits for the acknowledgement of the one before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty(
        "sun.net.httpserver.maxReqTime", Long.toString(PreviewLimits.MAX_REQUEST_TIME.toSeconds()));
  }

  private final List<HttpServer> servers;
  private final int port;
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          PreviewLimits.MAX_THREADS,
          PreviewLimits.MAX_THREADS,
          30,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(PreviewLimits.MAX_WAITING),
          Thread.ofPlatform().name("page-", 0).daemon().factory());

  private PreviewServer(List<HttpServer> servers, int port) {
    this.servers = servers;
    this.port = port;
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Takes a port, and answers nothing yet.
   *
   * @param port 0 for any that is free
   */
  static PreviewServer bind(int port) throws PreviewException {
    for (int attempt = 1; ; attempt++) {
      List<HttpServer> bound = new ArrayList<>();
      try {
        int chosen = port;
        for (InetAddress address : loopbackAddresses()) {
          HttpServer server =
              HttpServer.create(new InetSocketAddress(address, chosen), PreviewLimits.MAX_BACKLOG);
          bound.add(server);
          chosen = server.getAddress().getPort();
        }
        return new PreviewServer(List.copyOf(bound), chosen);
      } catch (IOException e) {
        bound.forEach(server -> server.stop(STOP_SECONDS));
        // A port that is free for one kind of address may be taken for the other.
        if (port != 0 || !(e instanceof BindException) || attempt == MAX_TRIES_FOR_A_FREE_PORT) {
          throw cannotListen(port, e);
        }
      }
    }
  }

  private static PreviewException cannotListen(int port, IOException e) {
    return e instanceof BindException
        ? new PreviewException(
            "Port "
                + port
                + " is taken by another program on this machine. Name another with --port; --port 0"
                + " picks one that is free.",
            e)
        : new PreviewException(
            "The page cannot be served on port "
                + port
                + ": "
                + e.getMessage()
                + ". Name another with --port; --port 0 picks one that is free.",
            e);
  }

  /** That of IPv4, and that of IPv6 if the machine has one. */
  private static List<InetAddress> loopbackAddresses() throws IOException {
    List<InetAddress> addresses = new ArrayList<>();
    addresses.add(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    if (hasLoopbackOfIpv6()) {
      byte[] address = new byte[16];
      address[15] = 1;
      addresses.add(Inet6Address.getByAddress(null, address, -1));
    }
    return addresses;
  }

  private static boolean hasLoopbackOfIpv6() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());
  }

  /** The port. */
  int port() {
    return port;
  }

  /** Begins to answer. */
  void start(HttpHandler handler) {
    for (HttpServer server : servers) {
      server.createContext("/", handler);
      server.setExecutor(executor);
      server.start();
    }
  }

  @Override
  public void close() {
    servers.forEach(server -> server.stop(STOP_SECONDS));
    executor.shutdownNow();
  }
}
