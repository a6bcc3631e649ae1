package dev.triveni.ai.onnx.internal;

/// What DJL is told before it is used.
final class DjlSettings {
  private DjlSettings() {}

  /// Keeps DJL from asking the network: it would look for another native library where it sees a
  /// GPU, and tell Amazon's machines of its use. A user's own settings stay as they are.
  static void stayOffline() {
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("OPT_OUT_TRACKING", "true");
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
