internal import Prose

/// The bytes of a model file, as `TaggerModel` reads them.
///
/// A weight is kept if its size, in the whole numbers that are written, times the root of how often its feature occurred, is at
/// least `threshold`, or `contextThreshold` for what is learned of contexts: what is small or seldom decides little.
func modelFile(
  rows: [Trainer.Row], contexts: [Trainer.Row], lexicon: [UInt64: [UInt8]], paradigms: Paradigms, threshold: Float,
  contextThreshold: Float
) -> [UInt8] {
  let largest = rows.lazy.flatMap { $0.weights.lazy.map { abs($0.weight) } }.max() ?? 1
  // The bytes after the two of the hash.
  var entries: [(key: UInt64, bytes: [UInt8])] = []
  func add(_ rows: [Trainer.Row], scale: Float, threshold: Float) {
    for row in rows {
      var pairs: [UInt8] = []
      var dense = [UInt8](repeating: 0, count: TaggerModel.denseWidth)
      for (tag, weight) in row.weights {
        let scaled = max(-127, min(127, (weight * scale).rounded()))
        guard scaled != 0, abs(scaled) * Float(row.count).squareRoot() >= threshold else { continue }
        pairs += [tag, UInt8(bitPattern: Int8(scaled))]
        dense[Int(tag)] = UInt8(bitPattern: Int8(scaled))
      }
      if pairs.count > dense.count {
        entries.append((row.feature, [UInt8(TaggerModel.denseMark)] + dense))
      } else if !pairs.isEmpty {
        entries.append((row.feature, [UInt8(pairs.count / 2)] + pairs))
      }
    }
  }
  add(rows, scale: 127 / largest, threshold: threshold)
  add(contexts, scale: ContextExpectation.scale, threshold: contextThreshold)
  entries += lexicon.map { ($0.key, [UInt8($0.value.count / 2)] + $0.value) }
  entries += paradigms.numbers.map { ($0.key, [128 + $0.value]) }
  entries.sort { $0.key < $1.key }

  // About four entries a bucket: most lie within one line of the processor's cache.
  var bits = 1
  while entries.count >> bits > 4 { bits += 1 }
  var starts = [UInt32](repeating: 0, count: (1 << bits) + 1)
  var body: [UInt8] = []
  var bucket = 0
  for entry in entries {
    let own = Int(entry.key >> UInt64(64 - bits))
    while bucket < own {
      bucket += 1
      starts[bucket] = UInt32(body.count)
    }
    body += [UInt8(truncatingIfNeeded: entry.key), UInt8(truncatingIfNeeded: entry.key >> 8)]
    body += entry.bytes
  }
  while bucket < 1 << bits {
    bucket += 1
    starts[bucket] = UInt32(body.count)
  }

  func bytes(_ number: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
  return TaggerModel.signature + bytes(TaggerModel.tagChecksum) + bytes(UInt32(bits)) + starts.flatMap(bytes) + body
}
