/// What lies in a folder of styles beside the rules: word lists, dictionaries, vocabularies.
public struct StyleResources: Sendable {
  private let root: String
  private let read: @Sendable (String) -> [UInt8]?
  /// Patterns of words and phrases that rules let stand: the vocabularies in force.
  public let accepted: [String]

  /// Makes it for a folder, whose files are read by `read`; nil for a file that is not there.
  public init(root: String, accepted: [String] = [], read: @escaping @Sendable (String) -> [UInt8]?) {
    self.root = root
    self.read = read
    self.accepted = accepted
  }

  /// A path within the folder.
  func path(_ name: String) -> String { root.hasSuffix("/") ? root + name : "\(root)/\(name)" }

  /// The folders in which the styles' own dictionaries lie.
  var dictionaries: [String] { [path("config/dictionaries"), root] }

  /// The words that a file lists, a line each, with comments left out; nil where there is no such file.
  func words(in name: String) -> [String]? {
    for path in [path(name), path("config/ignore/\(name)"), path("config/\(name)")] {
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
