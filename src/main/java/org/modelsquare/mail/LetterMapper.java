package org.modelsquare.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.web.Brand;

/** Puts a letter into words, in plain text and in simple HTML. */
@Singleton
class LetterMapper {

  private final LetterSeal seal;
  private final ObjectMapper json;
  private final Brand brand;
  private final String origin;

  LetterMapper(
      LetterSeal seal,
      ObjectMapper json,
      Brand brand,
      @ConfigProperty(name = "modelsquare.public-url") URI publicUrl) {
    this.seal = seal;
    this.json = json;
    this.brand = brand;
    this.origin = publicUrl.toString().replaceAll("/+$", "");
  }

  Mail of(Letter letter) {
    JsonNode facts = facts(letter);
    String kind = letter.kind().name();
    String link = origin + facts.path("path").asText();
    String about = facts.path("about").asText();
    String name = brand.in(letter.language());
    String heading = in(letter, Templates.subject(kind, name, about));
    return new Mail()
        .addTo(letter.recipient())
        .setSubject(heading.strip())
        .setText(in(letter, Templates.text(kind, name, about, link)))
        .setHtml(in(letter, Templates.html(kind, name, about, link, letter.language().tag())));
  }

  private static String in(Letter letter, TemplateInstance template) {
    return template.setLocale(letter.language().locale()).render();
  }

  private JsonNode facts(Letter letter) {
    try {
      return json.readTree(seal.open(letter.id(), letter.sealedFacts()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @CheckedTemplate(basePath = "letters")
  static class Templates {
    private Templates() {}

    static native TemplateInstance subject(String kind, String brand, String about);

    static native TemplateInstance text(String kind, String brand, String about, String link);

    static native TemplateInstance html(
        String kind, String brand, String about, String link, String tag);
  }
}
