internal import TerminalText

/// A JSON value (RFC 8259) whose members keep their order.
///
/// Foundation's encoder either sorts the keys or leaves them in no order, and linking it costs time at start; a reader
/// of a report wants `file`, `rule`, `severity` first.
public enum JSON: Sendable {
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A truth value.
  case boolean(Bool)
  /// A list.
  case array([JSON])
  /// Members in their order.
  case object([(key: String, value: JSON)])

  /// The value in one line, with a blank after each comma and colon.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .string(let string): JSON.write(string, to: &text)
    case .integer(let number): text += String(number)
    case .boolean(let isTrue): text += isTrue ? "true" : "false"
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        item.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += ", " }
        JSON.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// Writes a string; what a terminal would obey, and U+2028 and U+2029, which end a line in older JavaScript, are
  /// escaped.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      text += string
    } else {
      for scalar in string.unicodeScalars { write(scalar, to: &text) }
    }
    text += "\""
  }

  private static func write(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.isUnsafeToShow:
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// A literal as the value that it looks like.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByIntegerLiteral {
  /// A literal as the value that it looks like.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSON: ExpressibleByBooleanLiteral {
  /// A literal as the value that it looks like.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSON: ExpressibleByArrayLiteral {
  /// A literal as the value that it looks like.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByDictionaryLiteral {
  /// An object of the members that have a value.
  public init(dictionaryLiteral elements: (String, JSON?)...) {
    self = .object(elements.compactMap { key, value in value.map { (key, $0) } })
  }
}
