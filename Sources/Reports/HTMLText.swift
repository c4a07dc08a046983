internal import TerminalText

extension String {
  /// The text as HTML takes it in an element or a quoted attribute; line ends and tabs stay, other control characters
  /// and direction marks show as escapes.
  var html: String {
    if utf8.allSatisfy(\.isPlainInHTML) { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n", "\t": text.unicodeScalars.append(scalar)
      default: text += scalar.visible
      }
    }
    return text
  }
}

extension UInt8 {
  /// Whether it stands for itself in any place of an HTML page.
  fileprivate var isPlainInHTML: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: self >= 0x20 && self < 0x7F
    }
  }
}
