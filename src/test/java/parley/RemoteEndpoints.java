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
 * Whom a process is connected to, as the kernel tells it, looked at again and again until closed.
 * What comes and goes within a look is not seen; a look takes about a millisecond.
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

  /** Begins to look. */
  static RemoteEndpoints watch(long pid) {
    return new RemoteEndpoints(pid);
  }

  /**
   * All seen so far: {@code tcp 192.0.2.1:443}. A datagram socket counts even if it is connected to
   * nobody, since it can send to anybody.
   */
  Set<String> seen() {
    synchronized (seen) {
      return Set.copyOf(seen);
    }
  }

  /** How often it has been looked. */
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
        return; // the process is over
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

  /** Inodes of the process's sockets. */
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
      return Optional.empty(); // closed meanwhile
    }
  }

  private static boolean isListening(String remote) {
    return remote.endsWith(":0000");
  }

  /** The kernel writes addresses in words of four bytes, the last byte first. */
  private static String formatAddress(String remote) {
    int colon = remote.indexOf(':');
    byte[] bytes = HexFormat.of().parseHex(remote.substring(0, colon));
    byte[] address = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      address[i] = bytes[i / 4 * 4 + 3 - i % 4];
    }
    try {
      // An IPv4 address in the form of IPv6 is made one of IPv4 again.
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
