package org.modelsquare.discovery;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.Source;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.web.Visit;

/** Every public page in each language, with its other languages beside it (sitemaps.org). */
@Path("/sitemap.xml")
@PermitAll
public class SitemapResource {

  private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final Catalog catalog;
  private final Visit visit;

  SitemapResource(Catalog catalog, Visit visit) {
    this.catalog = catalog;
    this.visit = visit;
  }

  @GET
  @Compressed
  @Produces(MediaType.APPLICATION_XML)
  public String map() throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("urlset");
    xml.writeDefaultNamespace(SITEMAP);
    xml.writeNamespace("xhtml", XHTML);
    for (String page : new String[] {"", "/docs"}) {
      page(xml, page, null);
    }
    for (VideoModel model : catalog.all()) {
      LocalDate changed = changed(model);
      page(xml, "/models/" + model.id(), changed);
      page(xml, "/models/" + model.id() + "/api", changed);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text.toString();
  }

  /** A descriptor says when its facts were read; nothing else on its pages has a date. */
  private static @Nullable LocalDate changed(VideoModel model) {
    return model.sources().stream().map(Source::date).max(Comparator.naturalOrder()).orElse(null);
  }

  private void page(XMLStreamWriter xml, String path, @Nullable LocalDate changed)
      throws XMLStreamException {
    for (Language language : Language.values()) {
      xml.writeStartElement("url");
      element(xml, "loc", address(language, path));
      if (changed != null) {
        element(xml, "lastmod", changed.toString());
      }
      for (Language other : Language.values()) {
        alternate(xml, other.tag(), address(other, path));
      }
      alternate(xml, "x-default", address(Language.EN, path));
      xml.writeEndElement();
    }
  }

  private String address(Language language, String path) {
    return visit.origin() + "/" + language.path() + path;
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void alternate(XMLStreamWriter xml, String language, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("xhtml:link");
    xml.writeAttribute("rel", "alternate");
    xml.writeAttribute("hreflang", language);
    xml.writeAttribute("href", address);
  }
}
