package org.modelsquare.topup;

import com.stripe.model.StripeError;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.ApiRequestParams;
import com.stripe.net.ApiResource;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What Stripe's library writes and reads by reflection to open a checkout; it declares nothing. */
@RegisterForReflection(
    targets = {
      ApiRequestParams.class,
      ApiResource.class,
      Session.class,
      SessionCreateParams.class,
      StripeError.class,
      StripeObject.class
    })
final class CheckoutShapes {

  private CheckoutShapes() {}
}
