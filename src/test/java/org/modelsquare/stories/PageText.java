package org.modelsquare.stories;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modelsquare.LanguageLint;
import org.modelsquare.core.Language;

/** What a page says in its own words, and whether all of it is in the page's language. */
record PageText(List<String> texts) {

  private static final LanguageLint LINT = new LanguageLint();
  private static final Pattern ENGLISH =
      Pattern.compile("\\b[A-Za-z][a-z']+(?: +[A-Za-z][a-z']+){2,}");

  /** Names, code and what people wrote are in whatever language they are in. */
  private static final String WORDS =
      """
      html => {
        const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
        const foreign = '[translate=no], code, pre, textarea, script, style, .langs';
        const texts = [page.title];
        const roots = [page.body, ...[...page.querySelectorAll('template')].map(t => t.content)];
        for (const root of roots) {
          const walker = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const node = walker.currentNode;
            if (node.data.trim() && !node.parentElement?.closest(foreign)) texts.push(node.data);
          }
          for (const name of ['aria-label', 'title', 'alt', 'data-l', 'data-copied', 'data-unit',
              'data-say-left', 'data-say-over'])
            for (const element of root.querySelectorAll(`[${name}]`))
              if (!element.closest('.langs')) texts.push(element.getAttribute(name));
        }
        for (const meta of page.querySelectorAll('meta[name=description]'))
          texts.push(meta.content);
        return texts.map(text => text.trim().replace(/\\s+/g, ' ')).filter(text => text);
      }
      """;

  /** What the open page says; or what that source says, which the browser only takes apart. */
  @SuppressWarnings("unchecked")
  static PageText of(Page page, @Nullable String html) {
    return new PageText((List<String>) page.evaluate(WORDS, html));
  }

  /** All that is not in that language, apart from these names of products. */
  List<String> foreign(Language language, Collection<String> names) {
    List<String> findings = new ArrayList<>();
    for (String text : texts) {
      String read = text;
      for (String name : names) {
        read = read.replace(name, "·");
      }
      String where = " in: " + text;
      LINT.check(language, read).forEach(finding -> findings.add(finding + where));
      if (language != Language.EN) {
        ENGLISH.matcher(read).results().forEach(each -> findings.add("English" + where));
      }
    }
    return findings;
  }
}
