package org.modelsquare.webhooks.pages;

/** An API key that can be given an endpoint. */
record KeyChoice(String id, String name) {}
