package org.modelsquare.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Whether letters go out; by which server is said by {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "modelsquare.mail")
interface MailSettings {

  /** True once a mail server is set; {@code quarkus.mailer.from} is then needed too. */
  @WithDefault("false")
  boolean enabled();

  /** How long a letter is in the hands of one instance. */
  @WithDefault("5m")
  Duration lease();

  Dispatcher dispatcher();

  /** Who sends. */
  interface Dispatcher {

    /** False where another instance, or a test, sends. */
    @WithDefault("true")
    boolean enabled();

    /** How often the box is looked into when there is no news. */
    @WithDefault("10s")
    Duration tick();
  }
}
