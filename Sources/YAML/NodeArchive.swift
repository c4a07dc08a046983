internal import Source

/// Nodes in a form that is read back without a parser: how rule files are compiled into the program.
///
/// 500 small rule files cost 28 ms through the YAML library (Debian 12, two cores), which is more than all else that
/// happens at start; read back from here they cost a fiftieth.
///
/// The form is text, so that it can stand in a string literal: `P` (plain scalar), `Q` (quoted scalar), `L` (list) or
/// `M` (mapping), each with `line.column,` and a count; a scalar's count is of its bytes, which follow.
public enum NodeArchive {
  /// Writes a node; the file's name is not written.
  public static func encode(_ node: Node) -> String {
    let place = "\(node.place.line).\(node.place.column),"
    switch node.value {
    case .scalar(let text, let isPlain):
      return "\(isPlain ? "P" : "Q")\(place)\(text.utf8.count):\(text)"
    case .sequence(let items):
      return "L\(place)\(items.count):" + items.map(encode).joined()
    case .mapping(let entries):
      return "M\(place)\(entries.count):"
        + entries.map { entry in
          encode(Node(.scalar(entry.key, isPlain: true), at: entry.keyPlace)) + encode(entry.value)
        }.joined()
    }
  }

  /// Reads back a node that `encode` wrote; nil if the bytes are something else.
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> Node? {
    var reader = ArchiveReader(bytes: bytes, file: file)
    return reader.node()
  }
}

private struct ArchiveReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let file: String
  var at = 0

  mutating func node() -> Node? {
    guard at < bytes.count else { return nil }
    let tag = bytes[at]
    at += 1
    guard let line = number(until: "."), let column = number(until: ","), let count = number(until: ":") else {
      return nil
    }
    let place = FilePlace(file: file, line: line, column: column)
    switch tag {
    case UInt8(ascii: "P"), UInt8(ascii: "Q"):
      guard count <= bytes.count - at else { return nil }
      let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[at..<at + count]), as: UTF8.self)
      at += count
      return Node(.scalar(text, isPlain: tag == UInt8(ascii: "P")), at: place)
    case UInt8(ascii: "L"):
      var items: [Node] = []
      for _ in 0..<count {
        guard let item = node() else { return nil }
        items.append(item)
      }
      return Node(.sequence(items), at: place)
    case UInt8(ascii: "M"):
      var entries: [Node.Entry] = []
      for _ in 0..<count {
        guard let key = node(), let name = key.text, let value = node() else { return nil }
        entries.append(Node.Entry(key: name, keyPlace: key.place, value: value))
      }
      return Node(.mapping(entries), at: place)
    default:
      return nil
    }
  }

  private mutating func number(until end: Unicode.Scalar) -> Int? {
    var number = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(truncatingIfNeeded: end.value) { return number }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), number < 1 << 40 else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return nil
  }
}
