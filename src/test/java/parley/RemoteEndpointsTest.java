package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;
import parley.discord.standin.Polling;

/** Tests that the observer sees real connections, since other tests rely on it seeing none. */
class RemoteEndpointsTest {
  @Test
  void seesTcpConnections() throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(0, 5, here);
        RemoteEndpoints endpoints = RemoteEndpoints.watch(ProcessHandle.current().pid())) {
      String expected = "tcp 127.0.0.1:" + server.getLocalPort();
      try (Socket _ = new Socket(here, server.getLocalPort())) {
        await(endpoints, expected);
      }
    }
    try (ServerSocket server = new ServerSocket(0, 5, here);
        RemoteEndpoints endpoints = RemoteEndpoints.watch(ProcessHandle.current().pid());
        SocketChannel client = SocketChannel.open(StandardProtocolFamily.INET)) {
      client.connect(new InetSocketAddress(here, server.getLocalPort()));
      await(endpoints, "tcp 127.0.0.1:" + server.getLocalPort());
    }
  }

  @Test
  void seesConnectedAndUnconnectedDatagramSockets() throws Exception {
    try (RemoteEndpoints endpoints = RemoteEndpoints.watch(ProcessHandle.current().pid());
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), 53));
      await(endpoints, "udp 127.0.0.1:53");
    }
    try (RemoteEndpoints endpoints = RemoteEndpoints.watch(ProcessHandle.current().pid());
        DatagramSocket _ = new DatagramSocket()) {
      Polling.untilTrue(
          () -> endpoints.seen().stream().anyMatch(each -> each.matches("udp .*:0")),
          "unconnected socket");
    }
  }

  @Test
  void ignoresOtherProcessesAndListeningSockets() throws IOException {
    Process other = new ProcessBuilder("cat").start();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Socket _ = new Socket(server.getInetAddress(), server.getLocalPort());
        RemoteEndpoints endpoints = RemoteEndpoints.watch(other.pid())) {
      Polling.untilTrue(() -> endpoints.polls() > 10, "polls");

      assertThat(endpoints.seen()).isEmpty();
    } finally {
      other.destroy();
    }
  }

  private static void await(RemoteEndpoints endpoints, String expected) {
    Polling.untilTrue(() -> endpoints.seen().contains(expected), expected);
  }
}
