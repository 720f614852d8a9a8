package org.modelsquare.topup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Whom to ask for credits, and how often codes may be guessed. */
@ConfigMapping(prefix = "modelsquare.top-up")
interface TopUpSettings {

  /** Whom to ask for more credits: an address of mail or of a page, or words. */
  Optional<String> contact();

  /** Wrong codes of one account within the window. */
  @WithDefault("10")
  int guessesPerAccount();

  /** Wrong codes from one address within the window. */
  @WithDefault("30")
  int guessesPerAddress();

  /** The time over which wrong codes count. */
  @WithDefault("1h")
  Duration window();
}
