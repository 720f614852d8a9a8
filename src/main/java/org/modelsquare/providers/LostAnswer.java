package org.modelsquare.providers;

/** What can be done about a submission whose answer was lost. */
public enum LostAnswer {
  /** The same submission may be sent again; the provider makes one video for one reference. */
  RESUBMIT,
  /** The provider can be asked by our reference. */
  LOOK_UP,
  /** Neither; a person has to decide. */
  NOTHING
}
