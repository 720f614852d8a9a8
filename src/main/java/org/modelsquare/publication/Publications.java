package org.modelsquare.publication;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.catalog.Decision.Standing;
import org.modelsquare.catalog.DescriptorText;
import org.modelsquare.catalog.Published;
import org.modelsquare.catalog.VideoModel;

/** Publishes models, and keeps this instance's catalog as it was published. */
@Singleton
public class Publications {

  private static final Logger LOG = Logger.getLogger(Publications.class);

  /** What may stand in an address. */
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{1,63}");

  /** The address of the page that takes descriptors. */
  private static final String RESERVED = "import";

  private final PublicationTable table;
  private final Catalog catalog;
  private long round;
  private volatile List<String> problems = List.of();

  Publications(PublicationTable table, Catalog catalog) {
    this.table = table;
    this.catalog = catalog;
  }

  /**
   * Decides how a model stands, in the transaction at hand.
   *
   * @param standing null for what its descriptor says
   * @param replacedBy for a deprecated one the id of the model to use instead
   * @throws IllegalArgumentException if the catalog could not stand so
   */
  @Transactional
  public void decide(String modelId, @Nullable Standing standing, @Nullable String replacedBy) {
    table.open();
    table.decide(modelId, standing, replacedBy);
    rehearse();
  }

  /**
   * Keeps a descriptor, in the transaction at hand. A model that was not there is hidden at first.
   *
   * @return the model
   * @throws IllegalArgumentException saying what is wrong with it
   */
  @Transactional
  public VideoModel describe(DescriptorText text) {
    VideoModel model = readable(text);
    table.open();
    boolean isNew = catalog.entry(model.id()).isEmpty();
    table.describe(model.id(), text.yaml());
    if (isNew) {
      table.decide(model.id(), Standing.HIDDEN, null);
    }
    rehearse();
    return model;
  }

  /**
   * Says whether a descriptor could be kept; nothing is changed.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  @Transactional
  public VideoModel check(DescriptorText text) {
    VideoModel model = readable(text);
    Published now = table.all();
    List<DescriptorText> imported = new ArrayList<>(now.imported());
    imported.removeIf(each -> each.name().equals(model.id()));
    imported.add(text);
    catalog.rehearse(new Published(imported, now.decisions(), now.prices()));
    return model;
  }

  /**
   * Lets go of an imported descriptor, in the transaction at hand; a file with its id counts again.
   * Without such a file the model must be hidden, so that no more is ordered of it.
   *
   * @return false if the model would be gone although something was ordered of it
   */
  @Transactional
  public boolean withdraw(CatalogEntry entry) {
    String id = entry.model().id();
    table.open();
    if (!catalog.hasFile(id) && (!entry.isHidden() || table.isUsed(id))) {
      return false;
    }
    table.describe(id, null);
    rehearse();
    return true;
  }

  /** Brings this instance's catalog up to what is published. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public synchronized void refresh() {
    long now = table.round();
    if (now == round) {
      return;
    }
    Published published = table.all();
    List<String> unfit = new ArrayList<>();
    published.imported().removeIf(each -> !isReadable(each, unfit));
    try {
      catalog.publish(published);
    } catch (IllegalArgumentException e) {
      // An upgrade may bring a file whose alias an imported model has: prices and decisions count
      // nevertheless, and operators read what is left out.
      unfit.add(e.getMessage());
      catalog.publish(new Published(List.of(), published.decisions(), published.prices()));
    }
    unfit.forEach(each -> LOG.errorf("not published: %s", each));
    problems = List.copyOf(unfit);
    round = now;
  }

  /** What of the published could not be put up, such as a descriptor of an older version. */
  public List<String> problems() {
    return problems;
  }

  private VideoModel readable(DescriptorText text) {
    VideoModel model = catalog.read(text);
    if (!ID.matcher(model.id()).matches() || model.id().equals(RESERVED)) {
      throw new IllegalArgumentException(model.id() + " cannot be an id: " + ID.pattern());
    }
    return model;
  }

  private void rehearse() {
    catalog.rehearse(table.all());
  }

  private boolean isReadable(DescriptorText text, List<String> unfit) {
    try {
      catalog.read(text);
      return true;
    } catch (IllegalArgumentException e) {
      unfit.add(String.valueOf(e.getMessage()));
      return false;
    }
  }
}
