import Source
internal import Yams

extension Node {
  /// The most values that a file may have once its aliases are written out: ten times the largest file of ours.
  ///
  /// Without a bound, a few lines of aliases to lists of aliases cost more memory than there is.
  public static let maximumCount = 200_000

  /// Reads a YAML file.
  ///
  /// This is the only door to the YAML library.
  ///
  /// - Returns: the file's one document, or nil where it has none.
  /// - Throws: `YAMLErrors` where it is no YAML, a key occurs twice, or it has more than `maximumCount` values or
  ///   `maximumAliases` aliases.
  public static func parse(_ bytes: [UInt8], file: String) throws(YAMLErrors) -> Node? {
    // The library takes a byte order mark for text where it is told that the text is UTF-8.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw YAMLErrors([YAMLError("the file is not UTF-8; save it as UTF-8", at: .start(of: file))])
    }
    try limitAliases(in: bytes, file: file)
    do {
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return nil }
      var converter = Converter(file: file)
      return try converter.node(root)
    } catch let error as YAMLError {
      throw YAMLErrors([error])
    } catch let error as Yams.YamlError {
      throw YAMLErrors([fault(error, in: file)])
    } catch {
      throw YAMLErrors([YAMLError("it is not YAML", at: .start(of: file))])
    }
  }

  private static let duplicateStart = "the key '"
  private static let duplicateEnd = "' occurs twice; keep one of them"

  /// The key that a fault says occurs twice.
  static func duplicateKey(in fault: YAMLError) -> String? {
    guard fault.message.hasPrefix(duplicateStart), fault.message.hasSuffix(duplicateEnd) else { return nil }
    return String(fault.message.dropFirst(duplicateStart.count).dropLast(duplicateEnd.count))
  }

  private static func fault(_ error: Yams.YamlError, in file: String) -> YAMLError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return YAMLError(problem, at: FilePlace(file: file, line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return YAMLError(
        "\(duplicateStart)\(duplicates.first ?? "")\(duplicateEnd)",
        at: FilePlace(file: file, line: context.mark.line, column: context.mark.column))
    case .reader(let problem, _, _, _):
      return YAMLError(problem, at: .start(of: file))
    default:
      return YAMLError("it is not YAML", at: .start(of: file))
    }
  }
}

/// Turns the library's tree into ours, and counts as it goes.
private struct Converter {
  let file: String
  var count = 0

  mutating func node(_ node: Yams.Node) throws(YAMLError) -> Node {
    let place = place(node.mark)
    count += 1
    guard count <= Node.maximumCount else {
      throw YAMLError("more than \(Node.maximumCount) values; are there aliases to lists of aliases?", at: place)
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain
      return Node(.scalar(scalar.string, isPlain: isPlain), at: place)
    case .sequence(let sequence):
      var items: [Node] = []
      for item in sequence { items.append(try self.node(item)) }
      return Node(.sequence(items), at: place)
    case .mapping(let mapping):
      var entries: [Node.Entry] = []
      for (key, value) in mapping {
        guard let name = key.scalar?.string else {
          throw YAMLError("a key must be a text", at: self.place(key.mark))
        }
        entries.append(Node.Entry(key: name, keyPlace: self.place(key.mark), value: try self.node(value)))
      }
      return Node(.mapping(entries), at: place)
    case .alias:
      throw YAMLError("an alias to nothing", at: place)
    }
  }

  private func place(_ mark: Mark?) -> FilePlace {
    FilePlace(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}

extension FilePlace {
  /// The first line and column of a file.
  static func start(of file: String) -> FilePlace { FilePlace(file: file, line: 1, column: 1) }
}
