package org.modelsquare.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy between a browser and the house that fails when told to, over real sockets. */
public final class FaultyProxy implements Closeable {

  /** What the proxy does with a connection. */
  public enum Mood {
    /** Passes everything on. */
    SOUND,
    /** Breaks off with a reset as soon as something was asked. */
    RESETTING,
    /** Answers a page of its own with status 502. */
    BAD_GATEWAY
  }

  private static final String BAD_GATEWAY_PAGE = "<html><h1>502 Bad Gateway</h1></html>";

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger failures = new AtomicInteger();
  private final int upstream;
  private volatile Mood mood = Mood.SOUND;

  /** A proxy in front of that port of this machine. */
  public FaultyProxy(int upstream) throws IOException {
    this.upstream = upstream;
    start(this::accept);
  }

  /** The address for the browser. */
  public String address() {
    return "http://localhost:" + server.getLocalPort();
  }

  /** From now on; connections that are open break off. */
  public void become(Mood next) {
    mood = next;
    open.forEach(FaultyProxy::closeQuietly);
  }

  /** How many connections were reset or answered with 502. */
  public int failures() {
    return failures.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    open.forEach(FaultyProxy::closeQuietly);
  }

  private void accept() throws IOException {
    while (true) {
      Socket browser = server.accept();
      open.add(browser);
      start(() -> serve(browser));
    }
  }

  private void serve(Socket browser) throws IOException {
    switch (mood) {
      case SOUND -> pass(browser);
      case RESETTING -> {
        if (browser.getInputStream().read() >= 0) {
          failures.incrementAndGet();
        }
        browser.setSoLinger(true, 0);
        browser.close();
      }
      case BAD_GATEWAY -> refuse(browser);
    }
  }

  private void pass(Socket browser) throws IOException {
    Socket house = new Socket(InetAddress.getLoopbackAddress(), upstream);
    open.add(house);
    start(() -> copy(house, browser));
    copy(browser, house);
  }

  private void refuse(Socket browser) throws IOException {
    InputStream in = browser.getInputStream();
    int last = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      last = (last << 8) | next;
      if (last == 0x0d0a0d0a) {
        failures.incrementAndGet();
        String head =
            "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nConnection: close\r\n"
                + "Content-Length: "
                + BAD_GATEWAY_PAGE.length()
                + "\r\n\r\n";
        browser.getOutputStream().write((head + BAD_GATEWAY_PAGE).getBytes(StandardCharsets.UTF_8));
        break;
      }
    }
    browser.close();
  }

  private void copy(Socket from, Socket to) throws IOException {
    try (from;
        to;
        OutputStream out = to.getOutputStream()) {
      from.getInputStream().transferTo(out);
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed as far as it can be.
    }
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException brokenOff) {
                // That is what this proxy is for.
              }
            },
            "faulty-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException;
  }
}
