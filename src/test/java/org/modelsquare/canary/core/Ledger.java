package org.modelsquare.canary.core;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.awt.Color;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.modelsquare.canary.jobs.JobManager;

/** Breaks a rule in each line. Never called. */
class Ledger {

  static final Random DICE = new Random();

  @Inject @Nullable JobManager jobs;

  Instant now() {
    return Instant.now();
  }

  int screen() {
    return Color.RED.getRGB();
  }

  List<Method> methods() {
    return List.of(Ledger.class.getMethods());
  }

  void start(String program) throws IOException {
    new ProcessBuilder(program).start();
  }

  Object read(ObjectInputStream stream) throws IOException, ClassNotFoundException {
    return stream.readObject();
  }

  void refuse() {
    System.out.println("refused");
    throw new NotFoundException();
  }
}
