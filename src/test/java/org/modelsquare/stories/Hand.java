package org.modelsquare.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** With what somebody works on a page: a journey is the same for all, and so is what it proves. */
interface Hand {

  /** A page has just been opened. */
  void arrives();

  /** Replaces what stands in a field. */
  void fills(Locator field, String text);

  /** Chooses among the options of that name. */
  void chooses(String name, String value);

  /** Follows a link or presses a button. */
  void presses(Locator control);

  /** Starts a video with its own controls. */
  void plays(Locator video);

  /** Looks into the account's menu and leaves it again. */
  void visitsMenu();

  /** Is at this control while something happens to the page. */
  void restsOn(Locator control);

  /** A hand with a mouse. */
  record Mouse(Page page) implements Hand {

    @Override
    public void arrives() {}

    @Override
    public void fills(Locator field, String text) {
      field.fill(text);
    }

    @Override
    public void chooses(String name, String value) {
      page.locator("label:has(input[name='" + name + "'][value='" + value + "'])").click();
    }

    @Override
    public void presses(Locator control) {
      control.click();
    }

    @Override
    public void plays(Locator video) {
      video.click();
    }

    @Override
    public void visitsMenu() {
      Locator menu = page.locator("details.menu > summary");
      menu.click();
      menu.click();
    }

    @Override
    public void restsOn(Locator control) {
      control.hover();
    }
  }
}
