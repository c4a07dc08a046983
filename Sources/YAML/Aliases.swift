internal import Source

extension Node {
  /// The most aliases that a file may have.
  ///
  /// Where a list of aliases to lists of aliases is a key, the YAML library writes it out to compare it with other
  /// keys, and eleven lines keep it busy for hours. That many aliases, however they are nested, multiply a value by
  /// at most 3^(20/3), about fifteen hundred.
  public static let maximumAliases = 20

  /// Refuses a file with more aliases than that, before the library sees it.
  ///
  /// What looks like an alias in a text or a comment counts too, if what looks like its anchor is there as well: it
  /// takes a parser to tell them apart.
  static func limitAliases(in bytes: [UInt8], file: String) throws(YAMLErrors) {
    let anchors = Set(names(behind: UInt8(ascii: "&"), in: bytes).map(\.name))
    if anchors.isEmpty { return }
    let aliases = names(behind: UInt8(ascii: "*"), in: bytes).filter { anchors.contains($0.name) }
    guard let first = aliases.dropFirst(maximumAliases).first else { return }
    let position = LineIndex(SourceFile(path: file, bytes: bytes)).position(of: first.offset)
    throw YAMLErrors([
      YAMLError(
        "more than \(maximumAliases) aliases; write the values out",
        at: FilePlace(file: file, line: position.line, column: position.column))
    ])
  }

  /// The names that follow a mark, and where the mark stands.
  private static func names(behind mark: UInt8, in bytes: [UInt8]) -> [(name: ArraySlice<UInt8>, offset: Int)] {
    bytes.indices.filter { bytes[$0] == mark }.compactMap { offset in
      let name = bytes[(offset + 1)...].prefix { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
      return name.isEmpty ? nil : (name, offset)
    }
  }
}
