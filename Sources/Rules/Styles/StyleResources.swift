/// What lies in a folder of styles beside the rules: word lists, dictionaries, vocabularies.
public struct StyleResources: Sendable {
  /// The folders that paths in rules go from, the likeliest first.
  private let roots: [String]
  private let read: @Sendable (String) -> [UInt8]?
  /// Patterns of words and phrases that rules let stand: the vocabularies in force.
  public let accepted: [String]

  /// Makes it for a folder, whose files are read by `read`; nil for a file that is not there.
  ///
  /// - Parameter outer: the folder around it, where a style lies by itself and what it needs beside it.
  public init(
    root: String, outer: String? = nil, accepted: [String] = [], read: @escaping @Sendable (String) -> [UInt8]?
  ) {
    roots = [root] + (outer.map { [$0] } ?? [])
    self.read = read
    self.accepted = accepted
  }

  /// The paths that a name may have, the likeliest first.
  func paths(_ name: String) -> [String] { roots.map { $0.hasSuffix("/") ? $0 + name : "\($0)/\(name)" } }

  /// A file's path, there or not.
  func path(_ name: String) -> String {
    let paths = paths(name)
    return paths.first { read($0) != nil } ?? paths.first ?? name
  }

  /// The folders in which the styles' own dictionaries lie.
  var dictionaries: [String] { paths("config/dictionaries") + roots }

  /// The words that a file lists, a line each, with comments left out; nil where there is no such file.
  func words(in name: String) -> [String]? {
    for path in paths(name) + paths("config/ignore/\(name)") + paths("config/\(name)") {
      if let bytes = read(path) { return StyleResources.lines(of: bytes) }
    }
    return nil
  }

  /// A file's lines, without white space around them, comments and empty ones.
  static func lines(of bytes: [UInt8]) -> [String] {
    bytes.split { $0 == 0x0A || $0 == 0x0D }.compactMap { line in
      let range = Array(line).trimmed(0..<line.count)
      let text = String(decoding: Array(line)[range], as: UTF8.self)
      return text.isEmpty || text.hasPrefix("# ") ? nil : text
    }
  }
}
