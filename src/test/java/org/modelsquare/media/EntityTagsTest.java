package org.modelsquare.media;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EntityTagsTest {

  private static final String TAG = EntityTags.of("ab12");

  @Test
  void knownTagsAreComparedWeakly() {
    assertTrue(EntityTags.isKnown(TAG, "\"ab12\""));
    assertTrue(EntityTags.isKnown(TAG, "\"x\", W/\"ab12\""));
    assertTrue(EntityTags.isKnown(TAG, "*"));
    assertFalse(EntityTags.isKnown(TAG, "ab12"));
    assertFalse(EntityTags.isKnown(TAG, null));
  }

  @Test
  void rangesAreComparedStrongly() {
    assertTrue(EntityTags.allowRange(TAG, null));
    assertTrue(EntityTags.allowRange(TAG, "\"ab12\""));
    assertFalse(EntityTags.allowRange(TAG, "W/\"ab12\""));
    assertFalse(EntityTags.allowRange(TAG, "Sun, 22 Nov 2026 10:00:00 GMT"));
  }
}
