package org.modelsquare.canary.providers.beta;

/** The other vendor. */
public class BetaKit {}
