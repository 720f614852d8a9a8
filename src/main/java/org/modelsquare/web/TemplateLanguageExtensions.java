package org.modelsquare.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableInstance;
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
      InjectableInstance<Visit> visit = Arc.container().select(Visit.class);
      template.setLocale(visit.get().language().locale());
    }
  }
}
