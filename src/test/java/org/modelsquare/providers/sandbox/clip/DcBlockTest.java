package org.modelsquare.providers.sandbox.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DcBlockTest {
  @Test
  void flatColourIsExactAtTheCoarsestQuantiser() {
    for (int value = -219; value <= 219; value++) {
      DcBlock block = new DcBlock(4);
      for (int i = 0; i < 16; i++) {
        block.want(i, value);
      }
      assertEquals(0, block.quantise(0));
      assertEquals(value, block.coefficients()[0]);
    }
  }

  @Test
  void anyPatternIsWithinOneAtTheFinest() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      DcBlock luma = filled(4, random);
      DcBlock chroma = filled(2, random);
      assertTrue(luma.quantise(3) <= 1);
      assertEquals(0, chroma.quantise(2));
    }
  }

  private static DcBlock filled(int side, Random random) {
    DcBlock block = new DcBlock(side);
    for (int i = 0; i < side * side; i++) {
      block.want(i, random.nextInt(439) - 219);
    }
    return block;
  }
}
