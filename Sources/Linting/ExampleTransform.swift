/// A change to an example's draft after which a rule must say the same, or must say nothing.
///
/// The changes are those that break other linters: places that count characters instead of bytes, line ends, transfer
/// encodings, other people's words (SwiftLint's `verifyRule` does the like for code).
///
/// A change is made on the draft with its marks `[[ ]]` still in it, so that the marks move with the text.
enum ExampleTransform: String, CaseIterable {
  /// As it is.
  case none
  /// With an emoji and an accented letter in a header field before it.
  case emojiBefore
  /// With CRLF line ends.
  case carriageReturns
  /// With the body in quoted-printable.
  case quotedPrintable
  /// With the body quoted below a letter of the writer's: silent. For fragments alone, since a rule that looks at the
  /// whole letter has something to say of that one too.
  case quoted
  /// With the body below the delimiter of a signature, `-- `: silent. For fragments alone, as above.
  case belowSignature
  /// With the rule silenced by its mark: silent, and the mark not unused.
  case suppressed

  /// The words of a failure.
  var phrase: String {
    switch self {
    case .none: ""
    case .emojiBefore: " with an emoji before it"
    case .carriageReturns: " in CRLF"
    case .quotedPrintable: " in quoted-printable"
    case .quoted: " inside a quote"
    case .belowSignature: " below the signature's delimiter"
    case .suppressed: " suppressed"
    }
  }

  /// Whether nothing may be found any more.
  var isSilent: Bool { [.quoted, .belowSignature, .suppressed].contains(self) }

  /// The draft after the change; nil where the change makes no sense for it.
  ///
  /// - Parameters:
  ///   - draft: a header and a body with a blank line between, LF line ends, marks included.
  ///   - rule: the rule's id.
  func apply(to draft: String, rule: String) -> String? {
    guard let blank = draft.range(ofBlankLine: ()) else { return self == .none ? draft : nil }
    let (header, body) = (String(draft[..<blank.lowerBound]), String(draft[blank.upperBound...]))
    switch self {
    case .none: return draft
    case .emojiBefore: return "X-Mood: caf\u{E9} \u{1F600}\n\(draft)"
    case .carriageReturns:
      return draft.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    case .suppressed:
      // Where nothing is found, the mark would silence nothing, which is itself a finding.
      return draft.contains("[[") ? "X-Sincerely-Ignore: \(rule) -- as an example\n\(draft)" : nil
    case .quotedPrintable:
      guard !header.lowercased().contains("content-") else { return nil }
      let fields = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
      return "\(header)\n\(fields)\n\n\(ExampleTransform.quotedPrintable(body))"
    case .belowSignature:
      guard body.contains("[["), !header.contains("[[") else { return nil }
      return "\(header)\n\n\(ExampleTransform.letter)-- \n\(body)"
    case .quoted:
      guard body.contains("[["), !header.contains("[[") else { return nil }
      let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
      return
        "\(header)\n\n\(ExampleTransform.letter)\nOn Monday, Grace wrote:\n" + lines.joined(separator: "\n")
    }
  }

  /// A letter in which nothing is wrong.
  private static let letter = "Dear Ms. Hopper,\n\nThank you for the interview.\n\nSincerely,\nAda Lovelace\n\n"

  /// A text in quoted-printable (RFC 2045 §6.7), each line ended softly after 60 characters, marks left as they are.
  private static func quotedPrintable(_ text: String) -> String {
    var encoded = ""
    var column = 0
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      var piece: String
      if rest.starts(with: "[[".utf8) || rest.starts(with: "]]".utf8) {
        piece = byte == UInt8(ascii: "[") ? "[[" : "]]"
        rest = rest.dropFirst(2)
      } else {
        rest = rest.dropFirst()
        switch byte {
        case UInt8(ascii: "\n"):
          piece = "\n"
          column = -1
        case UInt8(ascii: "="), 0x80...0xFF, 0..<0x20:
          let digits = String(byte, radix: 16, uppercase: true)
          piece = "=" + String(repeating: "0", count: 2 - digits.count) + digits
        default: piece = String(Unicode.Scalar(byte))
        }
      }
      if column > 60, byte == UInt8(ascii: " ") {
        piece += "=\n"
        column = -1
      }
      column += piece.utf8.count
      encoded += piece
    }
    return encoded
  }
}

extension String {
  /// Where the first blank line is, with the line end before it.
  fileprivate func range(ofBlankLine _: Void) -> Range<String.Index>? {
    var at = startIndex
    while at < endIndex {
      let next = index(after: at)
      if self[at] == "\n", next < endIndex, self[next] == "\n" { return at..<index(after: next) }
      at = next
    }
    return nil
  }
}
