internal import Source

/// Names for findings by which a later run knows them again.
///
/// A name depends on the file, the rule, and the text that the finding is about, not on lines, messages, suggestions
/// or severities, so that it survives whatever moves around the finding. Where one file has the same finding several
/// times, they are told apart by their order.
struct Fingerprints: Sendable {
  private var file = ""
  private var counts: [UInt64: Int] = [:]

  /// The name of a finding, 16 hexadecimal digits; findings must come in the order of their report.
  mutating func next(for diagnostic: Diagnostic, in source: SourceFile) -> String {
    if source.path != file {
      // The messages of a mailbox follow one another, so that there is no need to remember all files.
      counts = [:]
      file = source.path
    }
    var hash = FNV1a()
    for part in [source.path.relativePath, diagnostic.rule, diagnostic.text] {
      hash.add(part.utf8)
      hash.add([0])
    }
    let count = counts[hash.value, default: 0]
    counts[hash.value] = count + 1
    hash.add(String(count).utf8)
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// The 64-bit FNV-1a hash (Fowler, Noll and Vo; RFC 9923), the same on every machine and at every run.
private struct FNV1a {
  var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}

extension String {
  /// A path without a `./` in front, as code hosts want it.
  var relativePath: String {
    var path = self[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return path.isEmpty ? self : String(path)
  }
}
