package org.modelsquare.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL's programs run, since they refuse to run as root.
 *
 * <p>A normal user runs them as is. Root runs them in a user namespace, where it is nobody to the
 * programs and still the owner of its files to the system. Where namespaces are not allowed, as in
 * many containers, or where the data folder belongs to somebody else, they run as another user.
 *
 * @param prefix of every command line
 * @param uid to whom the server's files must belong, or {@link #AS_WE_ARE}
 */
record RunAs(List<String> prefix, int uid) {

  private static final int AS_WE_ARE = -1;
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  private static final RunAs SELF = new RunAs(List.of(), AS_WE_ARE);
  private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), AS_WE_ARE);

  /** Picks the first way that works for this folder and these programs. */
  static RunAs choose(PostgresFolders folders, Path binaries) throws IOException {
    if (!isRoot()) {
      return SELF;
    }
    int owner = owner(folders);
    if (owner == ROOT && NAMESPACE.reaches(folders.home(), binaries)) {
      return NAMESPACE;
    }
    RunAs other = user(owner == ROOT ? NOBODY : owner);
    if (!other.reaches(folders.home(), binaries)) {
      throw new DatabaseException(
          "PostgreSQL refuses to run as root, user namespaces are not allowed here, and user id %d cannot enter the data folder %s. Start the server as a normal user, choose a folder that all users may enter with MODELSQUARE_DATA_DIR, or name a PostgreSQL server with MODELSQUARE_DATABASE_URL."
              .formatted(other.uid, folders.home().getParent()));
    }
    return other;
  }

  List<String> command(String... words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(words));
    return command;
  }

  /** Hands a file, or a folder with all it holds, to the user that the server runs as. */
  void own(Path path) throws IOException {
    if (belongsToAnother(path)) {
      FileTree.give(path, uid);
    }
  }

  /** The same for a folder without what it holds. */
  void ownFolder(Path folder) throws IOException {
    if (belongsToAnother(folder)) {
      FileTree.giveOne(folder, uid);
    }
  }

  private boolean belongsToAnother(Path path) throws IOException {
    return uid != AS_WE_ARE && Files.exists(path) && ownerOf(path) != uid;
  }

  private static RunAs user(int uid) {
    return new RunAs(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), uid);
  }

  private boolean reaches(Path home, Path binaries) {
    String postgres = binaries.resolve("bin").resolve("postgres").toString();
    return !Command.run(home, command("test", "-x", home.toString())).failed()
        && !Command.run(home, command(postgres, "--version")).failed();
  }

  /** A folder that root has only just made counts as its parent's owner's. */
  private static int owner(PostgresFolders folders) throws IOException {
    int owner = ownerOf(folders.home());
    boolean fresh = !Files.exists(folders.cluster());
    return owner == ROOT && fresh ? ownerOf(folders.home().resolveSibling(".")) : owner;
  }

  private static int ownerOf(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isRoot() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Integer.valueOf(ROOT).equals(Files.getAttribute(self, "unix:uid"))
        : "root".equals(System.getProperty("user.name"));
  }
}
