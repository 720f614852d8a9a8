package org.modelsquare.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.modelsquare.core.Language;
import org.modelsquare.discovery.Cover;

/** Draws the pictures that stand for pages, in Chromium and with the pages' own type. */
final class CoverDrawing implements AutoCloseable {

  private static final Path FONTS = Path.of("src/main/resources/META-INF/resources/s");
  private static final Path SHEET = Path.of("src/test/resources/discovery/cover.html");
  private static final int LONGER_SIDE = 44;

  /** Long words are set smaller until they fit. */
  private static final String FIT =
      """
      () => {
        const main = document.querySelector('main');
        const [h, p] = ['h1', 'p'].map((name) => document.querySelector(name));
        const tight = () => main.scrollHeight > 276 || h.scrollWidth > h.clientWidth;
        for (let s = 104; s > 56 && tight(); s -= 4) h.style.fontSize = s + 'px';
        for (let s = 38; s > 24 && tight(); s -= 2) p.style.fontSize = s + 'px';
        return document.fonts.ready.then(() => true);
      }
      """;

  private final Page page;
  private final String sheet;

  CoverDrawing() throws IOException {
    page =
        Chromium.browser()
            .newPage(new Browser.NewPageOptions().setViewportSize(Cover.WIDTH, Cover.HEIGHT));
    String font =
        Base64.getEncoder()
            .encodeToString(Files.readAllBytes(FONTS.resolve("instrument-sans.woff2")));
    sheet = Files.readString(SHEET).replace("{font}", font);
  }

  byte[] draw(Cover cover, Language language) throws IOException {
    page.setContent(
        sheet
            .replace("{lang}", language.tag())
            .replace("{kind}", cover.facts().isEmpty() ? "site" : "model")
            .replace("{title}", escaped(cover.title()).replace("，", "，<wbr>"))
            .replace("{text}", escaped(cover.text()))
            .replace("{cells}", cells(cover)));
    page.evaluate(FIT);
    return FewColours.png(page.screenshot());
  }

  private static String cells(Cover cover) {
    String facts =
        cover.facts().stream()
            .filter(each -> !each.isEmpty())
            .map(each -> "<li>" + escaped(each) + "</li>")
            .collect(Collectors.joining());
    List<String> ratios = cover.ratios().stream().limit(6).toList();
    return ratios.isEmpty() ? facts : facts + "<li>" + frames(ratios) + "</li>";
  }

  /** In their true proportions. */
  private static String frames(List<String> ratios) {
    return ratios.stream()
        .map(each -> each.split(":"))
        .map(
            each -> {
              double w = Double.parseDouble(each[0]);
              double h = Double.parseDouble(each[1]);
              double longer = LONGER_SIDE / Math.max(w, h);
              return "<i style=\"width:%dpx;height:%dpx\"></i>"
                  .formatted(Math.round(w * longer), Math.round(h * longer));
            })
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @Override
  public void close() {
    page.close();
  }
}
