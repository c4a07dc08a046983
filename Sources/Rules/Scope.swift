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
  /// What a selector of Vale's asks for.
  case selector(ScopeSelector)

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

  /// Reads a scope of a rule in a folder of styles: one of the mail's own, or else a selector, in which `text`,
  /// `sentence` and `paragraph` mean what they mean to Vale.
  init?(foreign name: String) {
    if let scope = Scope(name), ![.text, .sentence].contains(scope), name != "paragraph" {
      self = scope
    } else if let selector = ScopeSelector(name) {
      self = .selector(selector)
    } else {
      return nil
    }
  }

  /// The names, for messages.
  public static let names =
    ["text", "sentence", "paragraph", "body"] + Region.Kind.allCases.map(\.rawValue).filter { $0 != "body" }
    + ["header(NAME)"]

  /// The kinds of region it covers as wholes; none for what is cut otherwise.
  var kinds: [Region.Kind] {
    switch self {
    case .text: [.subject, .greeting, .body, .closing, .signOff, .postscript]
    case .body: [.body, .closing, .postscript]
    case .region(let kind): [kind]
    case .header, .selector, .sentence: []
    }
  }
}
