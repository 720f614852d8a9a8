package org.modelsquare.outbound;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks as the machine is set up to ask. */
@DefaultBean
@Singleton
class SystemNames implements NameLookup {

  @Override
  public List<InetAddress> find(String name) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(name));
  }
}
