/// Where the links within a block of Markdown begin and end (CommonMark 0.31, 6.3).
struct MarkdownLinkSyntax {
  /// The bytes of the block.
  private let bytes: [UInt8]
  /// For each opening bracket, the one that closes it.
  let closing: [Int: Int]

  /// The bytes that a link's target may have, so that one that is never closed costs no search to the end each time.
  private static let longest = 4096

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    closing = MarkdownLinkSyntax.brackets(in: bytes)
  }

  private static func brackets(in bytes: [UInt8]) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): open.append(index)
      case UInt8(ascii: "]"): if let last = open.popLast() { pairs[last] = index }
      default: break
      }
      index += 1
    }
    return pairs
  }

  /// Where `(address "title")` or `[name]` ends that begins at an index.
  func endOfTarget(_ at: Int) -> Int? {
    guard at < bytes.count else { return nil }
    if bytes[at] == UInt8(ascii: "[") {
      return bytes[at...].prefix(MarkdownLinkSyntax.longest).firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
    }
    guard bytes[at] == UInt8(ascii: "(") else { return nil }
    var index = at + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      index = end + 1
    }
    var depth = 1
    var quote = false
    while index < min(bytes.count, at + MarkdownLinkSyntax.longest) {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): quote.toggle()
      case UInt8(ascii: "(") where !quote: depth += 1
      case UInt8(ascii: ")") where !quote:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The title within a link's target, without its quotation marks.
  func title(in target: Range<Int>) -> Range<Int>? {
    guard let first = bytes[target].firstIndex(of: UInt8(ascii: "\"")),
      let last = bytes[target].lastIndex(of: UInt8(ascii: "\"")), first < last
    else { return nil }
    return first + 1..<last
  }
}
