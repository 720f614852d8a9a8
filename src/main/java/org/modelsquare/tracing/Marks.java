package org.modelsquare.tracing;

import io.opentelemetry.api.common.AttributeKey;

/** What spans tell: never a prompt, a key, an address with its secrets, or who somebody is. */
final class Marks {

  static final AttributeKey<String> REQUEST = AttributeKey.stringKey("modelsquare.request.id");
  static final AttributeKey<String> JOB = AttributeKey.stringKey("modelsquare.job.id");
  static final AttributeKey<String> PROVIDER_ACCOUNT =
      AttributeKey.stringKey("modelsquare.provider.account");
  static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
  static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
  static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private Marks() {}
}
