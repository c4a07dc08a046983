/// An arithmetic expression over named numbers: `0.39 * (words / sentences) + math.sqrt(syllables) > 8`.
///
/// It has `+ - * / %`, comparisons, `&& || !`, brackets and a few functions, with or without `math.` before them. A
/// comparison is 1 where it holds, else 0. Names may have dots, which are the same as underscores.
struct Formula: Sendable {
  private indirect enum Node: Sendable {
    case number(Double)
    case name(String)
    case operation(String, Node, Node)
    case function(@Sendable ([Double]) -> Double, [Node])
  }

  private let root: Node

  /// Reads an expression.
  ///
  /// - Throws: `FormulaError` with the offset of the first fault, in bytes.
  init(_ text: String) throws(FormulaError) {
    var parser = Parser(text)
    root = try parser.whole()
  }

  /// The value, where a name has the value that is given for it.
  func value(_ named: (String) -> Double) -> Double { Formula.value(of: root, named) }

  /// The names in it, each once, in order.
  var names: [String] { Formula.names(in: root).reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

  private static func names(in node: Node) -> [String] {
    switch node {
    case .number: []
    case .name(let name): [name]
    case .operation(_, let left, let right): names(in: left) + names(in: right)
    case .function(_, let arguments): arguments.flatMap { names(in: $0) }
    }
  }

  /// A value as messages show it, with two digits behind the point.
  static func shown(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let hundredths = Int((abs(value) * 100).rounded())
    let fraction = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  private static func value(of node: Node, _ named: (String) -> Double) -> Double {
    switch node {
    case .number(let number): return number
    case .name(let name): return named(name)
    case .function(let function, let arguments): return function(arguments.map { value(of: $0, named) })
    case .operation(let sign, let left, let right):
      let (left, right) = (value(of: left, named), value(of: right, named))
      switch sign {
      case "+": return left + right
      case "-": return left - right
      case "*": return left * right
      case "/": return left / right
      case "%": return left.truncatingRemainder(dividingBy: right)
      case ">": return left > right ? 1 : 0
      case "<": return left < right ? 1 : 0
      case ">=": return left >= right ? 1 : 0
      case "<=": return left <= right ? 1 : 0
      case "==": return left == right ? 1 : 0
      case "!=": return left != right ? 1 : 0
      case "&&": return left != 0 && right != 0 ? 1 : 0
      default: return left != 0 || right != 0 ? 1 : 0
      }
    }
  }

  /// The functions, and how many values each takes.
  private static let functions: [String: (count: Int, body: @Sendable ([Double]) -> Double)] = [
    "sqrt": (1, { $0[0].squareRoot() }), "abs": (1, { abs($0[0]) }), "floor": (1, { $0[0].rounded(.down) }),
    "ceil": (1, { $0[0].rounded(.up) }), "round": (1, { $0[0].rounded() }), "min": (2, { min($0[0], $0[1]) }),
    "max": (2, { max($0[0], $0[1]) }),
  ]

  private struct Parser {
    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0

    /// The operators, those that bind least first.
    private static let levels = [["||"], ["&&"], [">=", "<=", "==", "!=", ">", "<"], ["+", "-"], ["*", "/", "%"]]
    /// Brackets within brackets beyond this are no formula that anyone wrote.
    private static let deepest = 100

    init(_ text: String) {
      bytes = Array(text.utf8)
    }

    mutating func whole() throws(FormulaError) -> Node {
      let node = try operation(level: 0)
      skipSpace()
      if at < bytes.count { throw fault("'\(character)' is not expected here") }
      return node
    }

    private mutating func operation(level: Int) throws(FormulaError) -> Node {
      guard level < Parser.levels.count else { return try signed() }
      var left = try operation(level: level + 1)
      while let sign = sign(among: Parser.levels[level]) {
        left = .operation(sign, left, try operation(level: level + 1))
      }
      return left
    }

    private mutating func sign(among signs: [String]) -> String? {
      skipSpace()
      guard let sign = signs.first(where: { bytes[at...].starts(with: $0.utf8) }) else { return nil }
      at += sign.utf8.count
      return sign
    }

    private mutating func signed() throws(FormulaError) -> Node {
      depth += 1
      defer { depth -= 1 }
      if depth > Parser.deepest { throw fault("too many brackets within brackets") }
      if sign(among: ["-"]) != nil { return .operation("-", .number(0), try signed()) }
      if sign(among: ["+"]) != nil { return try signed() }
      if sign(among: ["!"]) != nil { return .operation("==", try signed(), .number(0)) }
      if sign(among: ["("]) != nil {
        let inside = try operation(level: 0)
        guard sign(among: [")"]) != nil else { throw fault("a closing bracket is missing") }
        return inside
      }
      return try atom()
    }

    private mutating func atom() throws(FormulaError) -> Node {
      skipSpace()
      let start = at
      while at < bytes.count, bytes[at].isASCIILetter || bytes[at].isASCIIDigit || [0x2E, 0x5F].contains(bytes[at]) {
        at += 1
      }
      let text = String(decoding: bytes[start..<at], as: UTF8.self)
      guard let first = text.utf8.first else {
        throw fault(at < bytes.count ? "'\(character)' is not expected here" : "it ends too early")
      }
      if first.isASCIIDigit || first == 0x2E {
        guard let number = Double(text) else { throw FormulaError(offset: start, why: "'\(text)' is no number") }
        return .number(number)
      }
      if sign(among: ["("]) != nil { return try call(text, at: start) }
      return .name(String(text.map { $0 == "." ? "_" : $0 }))
    }

    private mutating func call(_ name: String, at start: Int) throws(FormulaError) -> Node {
      let plain = name.hasPrefix("math.") ? String(name.dropFirst(5)) : name
      guard let function = Formula.functions[plain] else {
        let names = Formula.functions.keys.sorted().joined(separator: ", ")
        throw FormulaError(offset: start, why: "no function '\(name)'; there are \(names)")
      }
      var arguments = [try operation(level: 0)]
      while sign(among: [","]) != nil { arguments.append(try operation(level: 0)) }
      guard sign(among: [")"]) != nil else { throw fault("a closing bracket is missing") }
      guard arguments.count == function.count else {
        throw FormulaError(offset: start, why: "'\(name)' takes \(function.count) values, not \(arguments.count)")
      }
      return .function(function.body, arguments)
    }

    private mutating func skipSpace() {
      while at < bytes.count, bytes[at].isSpace { at += 1 }
    }

    private var character: String {
      let rest = String(decoding: bytes[at...].prefix(4), as: UTF8.self)
      return rest.first.map { String($0) } ?? ""
    }

    private func fault(_ why: String) -> FormulaError { FormulaError(offset: at, why: why) }
  }
}

/// A fault in a formula.
struct FormulaError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where it is, in bytes of the formula.
  var offset: Int
  /// What is wrong, in lower case.
  var why: String

  var description: String { "\(why) (at character \(offset + 1) of it)" }
}
