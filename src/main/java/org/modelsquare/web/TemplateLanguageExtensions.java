package org.modelsquare.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Observes;

/** Gives every template and fragment the language of the page, so that none can be forgotten. */
class TemplateLanguageExtensions {

  void configure(@Observes EngineBuilder engine) {
    engine.addTemplateInstanceInitializer(TemplateLanguageExtensions::setLanguage);
  }

  private static void setLanguage(TemplateInstance template) {
    if (Arc.container().requestContext().isActive()) {
      Visit visit = Arc.container().instance(Visit.class).get();
      template.setLocale(visit.language().locale());
    }
  }
}
