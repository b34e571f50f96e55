package parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Polls the remote endpoints of a process from /proc until closed. Connections shorter than one
 * poll, about a millisecond, are missed.
 */
final class RemoteEndpoints implements AutoCloseable {
  private static final int REMOTE_COLUMN = 2;
  private static final int INODE_COLUMN = 9;

  private final Path process;
  private final Set<String> seen = new TreeSet<>();
  private final AtomicInteger polls = new AtomicInteger();
  private volatile boolean closed;
  private final Thread poller;

  private RemoteEndpoints(long pid) {
    this.process = Path.of("/proc", Long.toString(pid));
    this.poller = Thread.ofPlatform().daemon().start(this::poll);
  }

  /** Starts polling. */
  static RemoteEndpoints watch(long pid) {
    return new RemoteEndpoints(pid);
  }

  /**
   * All endpoints seen so far, such as {@code tcp 192.0.2.1:443}. Unconnected datagram sockets
   * count too, since they can send anywhere.
   */
  Set<String> seen() {
    synchronized (seen) {
      return Set.copyOf(seen);
    }
  }

  /** The number of polls so far. */
  int polls() {
    return polls.get();
  }

  private void poll() {
    while (!closed) {
      try {
        Set<String> current = currentEndpoints();
        synchronized (seen) {
          seen.addAll(current);
        }
        polls.incrementAndGet();
      } catch (NoSuchFileException e) {
        return; // the process has ended
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Set<String> currentEndpoints() throws IOException {
    Set<String> own = sockets();
    Set<String> endpoints = new HashSet<>();
    for (String protocol : new String[] {"tcp", "udp"}) {
      for (String version : new String[] {"", "6"}) {
        Files.readAllLines(process.resolve("net").resolve(protocol + version)).stream()
            .skip(1)
            .map(line -> line.strip().split(" +"))
            .filter(fields -> own.contains(fields[INODE_COLUMN]))
            .filter(fields -> protocol.equals("udp") || !isListening(fields[REMOTE_COLUMN]))
            .forEach(
                fields -> endpoints.add(protocol + " " + formatAddress(fields[REMOTE_COLUMN])));
      }
    }
    return endpoints;
  }

  /** The inodes of the sockets of the process. */
  private Set<String> sockets() throws IOException {
    try (Stream<Path> open = Files.list(process.resolve("fd"))) {
      return open.flatMap(each -> target(each).stream())
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring("socket:[".length(), target.length() - 1))
          .collect(Collectors.toSet());
    }
  }

  private static Optional<String> target(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor).toString());
    } catch (IOException e) {
      return Optional.empty(); // closed in the meantime
    }
  }

  private static boolean isListening(String remote) {
    return remote.endsWith(":0000");
  }

  /** Formats an address, which the kernel writes as little-endian 32-bit words. */
  private static String formatAddress(String remote) {
    int colon = remote.indexOf(':');
    byte[] bytes = HexFormat.of().parseHex(remote.substring(0, colon));
    byte[] address = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      address[i] = bytes[i / 4 * 4 + 3 - i % 4];
    }
    try {
      // getByAddress() turns IPv4-mapped IPv6 addresses into IPv4 ones.
      return InetAddress.getByAddress(address).getHostAddress()
          + ":"
          + Integer.parseInt(remote.substring(colon + 1), 16);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      poller.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
