package org.modelsquare.keys.networks;

/** Writes IPv6 addresses as RFC 5952 wants them: lower case, the longest run of zeros left out. */
final class V6Text {

  private static final int GROUPS = 8;

  private V6Text() {}

  static String of(byte[] address) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] =
          Byte.toUnsignedInt(address[2 * i]) << Byte.SIZE | Byte.toUnsignedInt(address[2 * i + 1]);
    }
    int start = 0;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeros(groups, i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    if (length == 1) {
      return join(groups, 0, GROUPS);
    }
    return join(groups, 0, start) + "::" + join(groups, start + length, GROUPS);
  }

  private static int zeros(int[] groups, int from) {
    int end = from;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end - from;
  }

  private static String join(int[] groups, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
