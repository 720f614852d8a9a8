package org.modelsquare.api.orders;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.Caller;
import org.modelsquare.webhooks.CallbackAddress;

/** A callback goes where the key's endpoint is, so that no key can make us call strangers. */
@Singleton
class CallbackRule {

  private static final int BAD_REQUEST = 400;

  private final CallbackAddress addresses;
  private final Caller caller;

  CallbackRule(CallbackAddress addresses, Caller caller) {
    this.addresses = addresses;
    this.caller = caller;
  }

  void check(@Nullable String callbackUrl) {
    if (callbackUrl != null && addresses.check(caller.key().id(), callbackUrl).isPresent()) {
      throw ApiRefusal.of(
              BAD_REQUEST,
              "invalid_request_error",
              "webhook_not_configured",
              "`callback_url` must have the scheme, host and port of the key's webhook endpoint.")
          .at("callback_url");
    }
  }
}
