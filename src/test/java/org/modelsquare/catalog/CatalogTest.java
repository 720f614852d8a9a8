package org.modelsquare.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelsquare.catalog.parameters.OwnAddresses;

/** Holds every descriptor against the linter, one case a file. */
class CatalogTest {

  private static final CatalogFiles FILES = new CatalogFiles();

  static List<String> files() {
    return FILES.ids();
  }

  @ParameterizedTest(name = "{0}.yaml")
  @MethodSource("files")
  void aDescriptorContradictsNothing(String id) {
    JsonNode file = FILES.read(id);
    assertEquals(id, file.path("id").asText(), "the file's name is the id");
    CatalogLint lint = new CatalogLint(FILES.read("vocabulary"), FILES.allNames());
    assertEquals("", String.join("\n", lint.check(file)));
  }

  @Test
  void theIndexListsExactlyTheFiles() {
    assertEquals(new TreeSet<>(FILES.ids()), new TreeSet<>(FILES.index()));
    assertEquals(FILES.ids().size(), FILES.index().size(), "a line twice");
  }

  @Test
  void noTwoModelsShareAName() {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    FILES.ids().stream()
        .flatMap(id -> FILES.names(id).stream())
        .filter(name -> !seen.add(name))
        .forEach(twice::add);
    assertTrue(twice.isEmpty(), twice.toString());
  }

  @Test
  void theCatalogReadsTheIndexInOrder() {
    assertEquals(
        FILES.index(), new Catalog(OwnAddresses.NONE).all().stream().map(VideoModel::id).toList());
  }

  /** Whoever follows the link of a retired model comes to one that is still offered. */
  @Test
  void aRetiredModelIsReplacedByOneThatIsOffered() {
    Catalog catalog = new Catalog(OwnAddresses.NONE);
    List<VideoModel> retired = catalog.all().stream().filter(VideoModel::isRetired).toList();
    assertFalse(retired.isEmpty());
    for (VideoModel model : retired) {
      VideoModel successor = catalog.successor(model).orElseThrow();
      assertEquals(ModelStatus.LIVE, successor.status(), model.id());
      assertTrue(successor.prices() != null, model.id() + " is replaced by one without a price");
    }
  }

  @Test
  void aModelIsFoundByIdAndAlias() {
    Catalog catalog = new Catalog(OwnAddresses.NONE);
    for (VideoModel model : catalog.all()) {
      assertEquals(model, catalog.find(model.id()).orElseThrow());
      model.aliases().forEach(alias -> assertEquals(model, catalog.find(alias).orElseThrow()));
    }
    assertTrue(catalog.find("no-such-model").isEmpty());
  }
}
