/// The features that are learned: those that occur often enough, numbered in the order of their hashes.
struct FeatureInventory {
  /// The features, by their numbers.
  private(set) var keys: [UInt64] = []
  /// How often each occurs.
  private(set) var counts: [Int32] = []
  private var numbers: [UInt64: Int32] = [:]

  /// Takes the features that occur at least `cutoff` times.
  init(_ occurrences: [UInt64: Int32], cutoff: Int) {
    for (feature, count) in occurrences.sorted(by: { $0.key < $1.key }) where count >= cutoff {
      numbers[feature] = Int32(keys.count)
      keys.append(feature)
      counts.append(count)
    }
  }

  /// The numbers of those of some features that are learned.
  func numbers(of features: [UInt64]) -> [Int32] { features.compactMap { numbers[$0] } }
}
