package org.modelsquare.webhooks.delivery;

/** Somebody wants to see a delivery now. Fired as a CDI event. */
record DeliveryDue(String endpointId) {}
