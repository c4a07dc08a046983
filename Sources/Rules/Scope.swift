public import Mail

/// The part of a draft that a rule looks at.
public enum Scope: Sendable, Hashable {
  /// All that the writer wrote: subject, greeting, body, closing, sign-off and postscript.
  case text
  /// The text cut into sentences.
  case sentence
  /// The body's paragraphs, the closing and the postscript.
  case body
  /// Regions of one kind.
  case region(Region.Kind)
  /// A header field by its name.
  case header(String)

  /// Reads a scope as a rule file names it; nil for a name that is none.
  public init?(_ name: String) {
    switch name {
    case "text": self = .text
    case "sentence": self = .sentence
    case "body", "paragraph": self = .body
    default:
      if name.hasPrefix("header("), name.hasSuffix(")") {
        self = .header(String(name.dropFirst(7).dropLast()))
      } else if let kind = Region.Kind(rawValue: name) {
        self = .region(kind)
      } else {
        return nil
      }
    }
  }

  /// The names, for messages.
  public static let names =
    ["text", "sentence", "paragraph", "body"] + Region.Kind.allCases.map(\.rawValue).filter { $0 != "body" }
    + ["header(NAME)"]

  /// The kinds of region it covers; none for a header field.
  var kinds: [Region.Kind] {
    switch self {
    case .text, .sentence: [.subject, .greeting, .body, .closing, .signOff, .postscript]
    case .body: [.body, .closing, .postscript]
    case .region(let kind): [kind]
    case .header: []
    }
  }
}
