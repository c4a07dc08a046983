/// A pattern of paths, as `.gitignore` has them: `*` and `?` within a name, `**` for any folders, `[a-z]` and `[!a-z]`.
///
/// A pattern with a slash in it speaks of paths from the folder of the file in which it stands; one without speaks of
/// a name anywhere below. What it says of a folder holds for all that lies within.
public struct Glob: Sendable, Hashable {
  /// What one name of a path has to be like.
  fileprivate enum Part: Sendable, Hashable {
    case anyFolders
    case name([Token])
  }

  fileprivate enum Token: Sendable, Hashable {
    case any
    case one
    case scalar(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// Why a pattern is none.
  public struct Fault: Error, Sendable, Hashable {
    /// What is wrong and what to do, in lower case.
    public var message: String
  }

  /// The pattern as it was written.
  public let text: String
  /// Whether it names one path alone.
  public let isLiteral: Bool
  private let parts: [Part]

  /// Reads a pattern.
  public init(_ text: String) throws(Fault) {
    self.text = text
    if text.hasPrefix("!") {
      throw Fault(message: "a pattern does not begin with '!'; write what the section is for, and sections in order")
    }
    let names = text.split(separator: "/")
    if names.isEmpty { throw Fault(message: "the pattern is empty; write a path such as drafts/old/**") }
    if names.contains("..") { throw Fault(message: "a pattern stays below the folder of its file, without '..'") }
    var parts: [Part] = []
    // What ends with a slash is a folder of that name, wherever it lies, as without one.
    if names.count == 1, !text.hasPrefix("/") { parts.append(.anyFolders) }
    for name in names where name != "." {
      parts.append(name == "**" ? .anyFolders : .name(try Glob.tokens(name)))
    }
    self.parts = parts
    isLiteral = !text.contains { "*?[".contains($0) } && names.count > 1
  }

  private static func tokens(_ name: Substring) throws(Fault) -> [Token] {
    var tokens: [Token] = []
    var rest = Array(name.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": if tokens.last != .any { tokens.append(.any) }
      case "?": tokens.append(.one)
      case "[":
        let isNegated = rest.first == "!" || rest.first == "^"
        if isNegated { rest = rest.dropFirst() }
        guard let end = rest.dropFirst().firstIndex(of: "]") else {
          throw Fault(message: "the '[' in '\(name)' is never closed; write '\\[' for the character")
        }
        tokens.append(.set(try ranges(Array(rest[..<end]), of: name), isNegated: isNegated))
        rest = rest[end...].dropFirst()
      case "\\": tokens.append(.scalar(rest.popFirst() ?? scalar))
      default: tokens.append(.scalar(scalar))
      }
    }
    return tokens
  }

  private static func ranges(
    _ scalars: [Unicode.Scalar], of name: Substring
  ) throws(Fault) -> [ClosedRange<Unicode.Scalar>] {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var rest = scalars[...]
    while let first = rest.popFirst() {
      guard rest.first == "-", let last = rest.dropFirst().first else {
        ranges.append(first...first)
        continue
      }
      guard first <= last else { throw Fault(message: "'\(first)-\(last)' in '\(name)' goes backwards") }
      ranges.append(first...last)
      rest = rest.dropFirst(2)
    }
    return ranges
  }

  /// Whether a path, or a folder that it lies in, is like the pattern.
  ///
  /// - Parameter path: from the folder of the pattern's file; one that leads out of it is like no pattern.
  /// - Complexity: O(names of the path × parts of the pattern).
  public func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").filter { $0 != "." }
    if names.first == ".." { return false }
    // Only the last `**` that was passed ever has to take more: what stands before it has found its place.
    var (part, name) = (0, 0)
    var retry: (part: Int, name: Int)?
    while true {
      if part == parts.count { return true }
      if case .anyFolders = parts[part] {
        if part == parts.count - 1 { return name < names.count }
        retry = (part, name)
        part += 1
        continue
      }
      guard name < names.count else { return false }
      if case .name(let tokens) = parts[part], Glob.matches(tokens, Array(names[name].unicodeScalars)) {
        part += 1
        name += 1
      } else if let (again, from) = retry {
        retry = (again, from + 1)
        part = again + 1
        name = from + 1
      } else {
        return false
      }
    }
  }

  private static func matches(_ tokens: [Token], _ name: [Unicode.Scalar]) -> Bool {
    var (token, at) = (0, 0)
    var retry: (token: Int, at: Int)?
    while at < name.count || token < tokens.count {
      if token < tokens.count, tokens[token] == .any {
        retry = (token, at)
        token += 1
      } else if token < tokens.count, at < name.count, tokens[token].takes(name[at]) {
        token += 1
        at += 1
      } else if let (again, from) = retry, from < name.count {
        retry = (again, from + 1)
        token = again + 1
        at = from + 1
      } else {
        return false
      }
    }
    return true
  }
}

extension Glob.Token {
  fileprivate func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .any, .one: true
    case .scalar(let own): own == scalar
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
