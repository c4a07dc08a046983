internal import Source

/// The form of email addresses (RFC 5322 §3.4.1, with the letters of all scripts that RFC 6531 adds).
public enum EmailAddress {
  /// Whether a text is one address, `local@domain`, and nothing else.
  public static func isWellFormed(_ text: String) -> Bool {
    guard let at = text.lastIndex(of: "@") else { return false }
    return isLocalPart(text[..<at]) && isDomain(text[text.index(after: at)...])
  }

  /// Whether two addresses reach the same person: the domain is the same in any case, and so in practice is the rest.
  public static func areSame(_ one: String, _ other: String) -> Bool { one.lowercased() == other.lowercased() }

  private static func isLocalPart(_ text: Substring) -> Bool {
    if text.count >= 2, text.first == "\"", text.last == "\"" {
      return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }
    return isDotted(text) { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains($0) }
  }

  private static func isDomain(_ text: Substring) -> Bool {
    if text.first == "[", text.last == "]" {
      return text.unicodeScalars.dropFirst().dropLast().allSatisfy { isLetterOrDigit($0) || $0 == ":" || $0 == "." }
    }
    return isDotted(text) { isLetterOrDigit($0) || $0 == "-" }
      && text.split(separator: ".").allSatisfy { $0.first != "-" && $0.last != "-" }
  }

  /// Whether a text is non-empty pieces with dots between, all of allowed characters.
  private static func isDotted(_ text: Substring, _ isAllowed: (Unicode.Scalar) -> Bool) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { piece in
      !piece.isEmpty && piece.unicodeScalars.allSatisfy(isAllowed)
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      || scalar.properties.generalCategory == .nonspacingMark
  }
}

/// A person as a line of text names one: `Grace Hopper <grace@example.com>`, a name alone or an address alone.
struct NamedAddress: Hashable {
  var name: String?
  var address: String?

  /// Reads a line of text; nil where it holds nothing, or an address that is none.
  init?(_ text: String) {
    let text = text.trimmingWhitespace
    guard !text.isEmpty else { return nil }
    if text.last == ">", let open = text.lastIndex(of: "<") {
      let address = String(text[text.index(after: open)...].dropLast()).trimmingWhitespace
      guard EmailAddress.isWellFormed(address) else { return nil }
      self.address = address
      name = NamedAddress.cleanName(String(text[..<open]), address: address)
    } else if text.contains("@") {
      guard EmailAddress.isWellFormed(text) else { return nil }
      address = text
    } else {
      name = NamedAddress.cleanName(text, address: nil)
    }
    if name == nil, address == nil { return nil }
  }

  /// A display name without the quotation marks that mail programs put around it; nil where it is empty or only
  /// says the address again, which names nobody.
  static func cleanName(_ name: String, address: String?) -> String? {
    var name = name.trimmingWhitespace
    for mark in ["\"", "'"] as [Character] where name.count >= 2 && name.first == mark && name.last == mark {
      name = String(name.dropFirst().dropLast()).trimmingWhitespace
    }
    guard !name.isEmpty, !EmailAddress.isWellFormed(name) else { return nil }
    if let address, EmailAddress.areSame(name, address) { return nil }
    return name
  }
}
