package org.modelsquare.chaos.upstream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.modelsquare.chaos.upstream.Journal.Kind;

/**
 * A provider that speaks the video generations contract over real sockets. Each order's prompt says
 * what is to go wrong with it; see {@link Script}.
 */
public final class FaultyProvider implements AutoCloseable {

  private static final int BACKLOG = 500;

  private final Journal journal;
  private final Gates gates = new Gates();
  private final ServerSocket trap;
  private final Conversation conversation;
  private final int port;
  private final List<Socket> frozen = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "upstream");
            thread.setDaemon(true);
            return thread;
          });
  private volatile ServerSocket door;
  private volatile boolean freezing;

  private FaultyProvider(Path journal) throws IOException {
    this.journal = new Journal(journal);
    this.trap = listen(0);
    this.door = listen(0);
    this.port = door.getLocalPort();
    this.conversation = new Conversation(this.journal, new Statuses(origin(), elsewhere()));
    threads.execute(() -> accept(trap, this::caught));
    threads.execute(this::open);
  }

  /** Opens its door on a free port of the loopback address. */
  public static FaultyProvider open(Path journal) throws IOException {
    return new FaultyProvider(journal);
  }

  /** Where its API begins. */
  public URI baseUrl() {
    return URI.create(origin() + "/v1");
  }

  public Journal journal() {
    return journal;
  }

  public Gates gates() {
    return gates;
  }

  /** The file that an order of that name got, whole. */
  public Optional<byte[]> video(String reference) {
    return conversation.video(reference);
  }

  /** From now on connections are taken, but nobody reads what comes. */
  public void freeze() {
    freezing = true;
  }

  /** Throws away what was never read, and reads again. */
  public int thaw() throws IOException {
    freezing = false;
    int count = frozen.size();
    for (Socket each : frozen) {
      Delivery.reset(each);
    }
    frozen.clear();
    return count;
  }

  /** Nobody can connect any more. */
  public void down() throws IOException {
    door.close();
  }

  /** The door is open again, where it was. */
  public void up() throws IOException {
    door = listen(port);
    threads.execute(this::open);
  }

  private void open() {
    accept(door, this::serve);
  }

  private void accept(ServerSocket at, Guest guest) {
    while (!at.isClosed()) {
      try {
        Socket socket = at.accept();
        threads.execute(() -> welcome(socket, guest));
      } catch (IOException e) {
        // The door was closed.
      }
    }
  }

  private void welcome(Socket socket, Guest guest) {
    try {
      if (freezing) {
        frozen.add(socket);
        return;
      }
      try (socket) {
        guest.meet(socket);
      }
    } catch (IOException e) {
      // The caller hung up, or was made to.
    }
  }

  private void serve(Socket socket) throws IOException {
    Inbound request = Inbound.read(new BufferedInputStream(socket.getInputStream()));
    String subject = conversation.subject(request);
    AtomicInteger at = busy.computeIfAbsent(subject, s -> new AtomicInteger());
    if (at.incrementAndGet() > 1 && !subject.isEmpty()) {
      journal.add(Kind.OVERLAP, subject, "", request.method() + " " + request.path());
    }
    Said said;
    try {
      said = conversation.answer(request);
      said.gate().ifPresent(gates::pass);
    } finally {
      at.decrementAndGet();
    }
    said.delivery().send(socket, said.answer(), elsewhere());
  }

  private void caught(Socket socket) throws IOException {
    Inbound request = Inbound.read(new BufferedInputStream(socket.getInputStream()));
    journal.add(Kind.TRESPASS, "", "", request.method() + " " + request.path());
    Delivery.WHOLE.send(socket, Answer.html(200), "");
  }

  private String origin() {
    return "http://127.0.0.1:" + port;
  }

  private String elsewhere() {
    return "http://127.0.0.1:" + trap.getLocalPort() + "/files/trap.mp4";
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
    return socket;
  }

  @Override
  public void close() throws IOException {
    gates.openAll();
    door.close();
    trap.close();
    threads.shutdownNow();
    journal.close();
  }

  /** What is done with a connection. */
  @FunctionalInterface
  private interface Guest {
    void meet(Socket socket) throws IOException;
  }
}
