package org.modelsquare.stories;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same journey with and without a script, with a mouse and by keyboard alone. */
@QuarkusTest
class FirstFrameTest {

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
    stories.tell(
        "first frame by keyboard",
        scripting,
        visitor -> {
          Keyboard keyboard = new Keyboard(visitor.page());
          new FirstFrame(stories, visitor, keyboard).unfold();
          keyboard.assertKept();
        });
  }
}
