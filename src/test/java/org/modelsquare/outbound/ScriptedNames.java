package org.modelsquare.outbound;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Name servers that say what a test wants; the last answer is repeated. */
@Singleton
public class ScriptedNames implements NameLookup {

  private final Map<String, Deque<List<InetAddress>>> answers = new ConcurrentHashMap<>();
  private final AtomicInteger questions = new AtomicInteger();

  /** The next answer about a name; a star stands for all names that nobody speaks of. */
  public ScriptedNames answer(String name, String... addresses) {
    List<InetAddress> found = new ArrayList<>();
    for (String address : addresses) {
      try {
        found.add(InetAddress.getByName(address));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(address, e);
      }
    }
    answers.computeIfAbsent(name, each -> new ArrayDeque<>()).add(found);
    return this;
  }

  /** How often somebody asked. */
  public int questions() {
    return questions.get();
  }

  /** Forgets all answers. */
  public void forget() {
    answers.clear();
    questions.set(0);
  }

  @Override
  public synchronized List<InetAddress> find(String name) throws UnknownHostException {
    questions.incrementAndGet();
    Deque<List<InetAddress>> script = answers.getOrDefault(name, answers.get("*"));
    if (script == null) {
      throw new UnknownHostException(name);
    }
    return script.size() > 1 ? script.remove() : script.element();
  }
}
