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
  private static final int REMOTE = 2;
  private static final int INODE = 9;

  private final Path process;
  private final Set<String> seen = new TreeSet<>();
  private final AtomicInteger looks = new AtomicInteger();
  private volatile boolean closed;
  private final Thread looking;

  private RemoteEndpoints(long pid) {
    this.process = Path.of("/proc", Long.toString(pid));
    this.looking = Thread.ofPlatform().daemon().start(this::look);
  }

  /** Begins to look. */
  static RemoteEndpoints of(long pid) {
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
  int looks() {
    return looks.get();
  }

  private void look() {
    while (!closed) {
      try {
        Set<String> now = now();
        synchronized (seen) {
          seen.addAll(now);
        }
        looks.incrementAndGet();
      } catch (NoSuchFileException e) {
        return; // the process is over
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Set<String> now() throws IOException {
    Set<String> own = sockets();
    Set<String> endpoints = new HashSet<>();
    for (String protocol : new String[] {"tcp", "udp"}) {
      for (String version : new String[] {"", "6"}) {
        Files.readAllLines(process.resolve("net").resolve(protocol + version)).stream()
            .skip(1)
            .map(line -> line.strip().split(" +"))
            .filter(fields -> own.contains(fields[INODE]))
            .filter(fields -> protocol.equals("udp") || !isListening(fields[REMOTE]))
            .forEach(fields -> endpoints.add(protocol + " " + readable(fields[REMOTE])));
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
  private static String readable(String remote) {
    int colon = remote.indexOf(':');
    byte[] words = HexFormat.of().parseHex(remote.substring(0, colon));
    byte[] address = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      address[i] = words[i / 4 * 4 + 3 - i % 4];
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
      looking.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
