internal import Source

/// The colours of a terminal (ECMA-48, SGR), or none.
struct Palette: Sendable {
  /// Whether there are any.
  let isOn: Bool

  /// What everything else hangs from: a place, a message.
  func strong(_ text: String) -> String { dyed(text, "1") }

  /// What frames the draft's own words.
  func faint(_ text: String) -> String { dyed(text, "2") }

  /// What is as bad as a severity.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: dyed(text, "1;31")
    case .warning: dyed(text, "1;33")
    case .suggestion: dyed(text, "1;34")
    }
  }

  private func dyed(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
