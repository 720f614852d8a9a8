package org.modelsquare.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses that a name stands for now. */
@FunctionalInterface
interface NameLookup {

  List<InetAddress> find(String name) throws UnknownHostException;
}
