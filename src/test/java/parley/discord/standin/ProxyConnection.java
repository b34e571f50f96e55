package parley.discord.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/** One connection through the proxy. */
final class ProxyConnection implements AutoCloseable {
  private static final int MAX_HEAD = 16_384;

  private final Socket client;
  private final LongAdder swallowed;
  private final Socket server = new Socket();
  private volatile String host = "";
  private volatile boolean isFrozen;

  /**
   * @param swallowed counts bytes that are thrown away
   */
  ProxyConnection(Socket client, LongAdder swallowed) {
    this.client = client;
    this.swallowed = swallowed;
  }

  /** The host of the CONNECT request. */
  String host() {
    return host;
  }

  /** Reads the CONNECT request. */
  String readConnect() throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = client.getInputStream();
    while (head.indexOf("\r\n\r\n") < 0) {
      int read = in.read();
      if (read < 0 || head.length() > MAX_HEAD) {
        throw new IOException("no request for a tunnel");
      }
      head.append((char) read);
    }
    String[] parts = head.toString().split("[ :]", 3);
    if (!parts[0].equals("CONNECT")) {
      throw new IOException("no tunnel wanted");
    }
    host = parts[1];
    return host;
  }

  /** Tunnels the bytes, or does what the mode says; returns when the connection is closed. */
  void run(ConnectProxy.Mode mode, int serverPort) throws IOException {
    switch (mode) {
      case REFUSED -> write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
      case DROPPED -> {}
      case MUTE -> swallow(client.getInputStream());
      case STALLED -> {
        write("HTTP/1.1 200 Connection established\r\n\r\n");
        swallow(client.getInputStream());
      }
      case OPEN -> {
        server.connect(new InetSocketAddress(CertificateAuthority.loopback(), serverPort));
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        write("HTTP/1.1 200 Connection established\r\n\r\n");
        Thread.ofVirtual().start(this::pumpBack);
        pump(client.getInputStream(), server.getOutputStream());
      }
    }
  }

  /** Reads and discards bytes from now on, so that neither end notices. */
  void freeze() {
    isFrozen = true;
  }

  @Override
  public void close() {
    for (Socket socket : new Socket[] {client, server}) {
      try {
        socket.close();
      } catch (IOException e) {
        // Already closed, which is what was wanted.
      }
    }
  }

  private void pumpBack() {
    try {
      pump(server.getInputStream(), client.getOutputStream());
    } catch (IOException e) {
      // The connection is closed.
    }
    if (!isFrozen) {
      close();
    }
  }

  private void pump(InputStream from, OutputStream to) throws IOException {
    byte[] buffer = new byte[16_384];
    for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      if (isFrozen) {
        swallowed.add(read);
      } else {
        to.write(buffer, 0, read);
        to.flush();
      }
    }
  }

  private void swallow(InputStream from) throws IOException {
    isFrozen = true;
    pump(from, OutputStream.nullOutputStream());
  }

  private void write(String text) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
