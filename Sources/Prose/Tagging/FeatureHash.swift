/// A 64-bit hash that is the same on every machine and in every run: it is stored in a model.
///
/// It multiplies by the golden ratio and folds (Knuth, The Art of Computer Programming 6.4): a few instructions for each
/// value, and the high bits depend on all that went in.
package struct FeatureHash {
  /// What was mixed so far.
  package private(set) var value: UInt64

  /// Begins a hash.
  package init(_ seed: UInt64) {
    value = Self.mixed(0x51_7C_C1_B7_27_22_0A_95, seed)
  }

  /// Takes in a value.
  package mutating func combine(_ other: UInt64) {
    value = Self.mixed(value, other)
  }

  private static func mixed(_ value: UInt64, _ other: UInt64) -> UInt64 {
    let product = (value ^ other) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }
}
