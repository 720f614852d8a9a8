package org.modelsquare.stories;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same journey with and without a script, with a mouse and by keyboard alone. */
@QuarkusTest
class FirstFrameTest {

  private static final int WIDTH = 390;
  private static final int HEIGHT = 844;

  @Inject Stories stories;

  @ParameterizedTest
  @EnumSource
  void fromALinkToTheFirstFrame(Scripting scripting) {
    stories.tell(
        "first frame",
        scripting,
        visitor -> new FirstFrame(stories, visitor, new Hand.Mouse(visitor.page())).unfold());
  }

  @ParameterizedTest
  @EnumSource
  void fromALinkToTheFirstFrameByKeyboard(Scripting scripting) {
    stories.tell("first frame by keyboard", scripting, this::byKeyboard);
  }

  /** On a narrow page bars stick to the edges and may cover what has the focus. */
  @Test
  void fromALinkToTheFirstFrameByKeyboardOnANarrowPage() {
    stories.tell(
        "first frame by keyboard narrow",
        Scripting.ON,
        visitor -> {
          visitor.page().setViewportSize(WIDTH, HEIGHT);
          byKeyboard(visitor);
        });
  }

  private void byKeyboard(Visitor visitor) {
    Keyboard keyboard = new Keyboard(visitor.page());
    new FirstFrame(stories, visitor, keyboard).unfold();
    keyboard.assertKept();
  }
}
