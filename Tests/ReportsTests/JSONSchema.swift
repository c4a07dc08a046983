import Foundation

/// A validator for as much of JSON Schema (2020-12) as our own schema uses; any other keyword is an error, so that no
/// part of the schema goes unheeded.
struct JSONSchema {
  private let root: [String: Any]

  struct UnknownKeyword: Error {
    let name: String
  }

  /// Reads a schema of this package, named by its path from the package's root.
  init(contentsOf path: String, file: StaticString = #filePath) throws {
    let root = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: root.appendingPathComponent(path))
    self.root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What in a value breaks the schema, as paths with a word each.
  func faults(of value: Any) throws -> [String] { try faults(of: value, by: root, at: "$") }

  private func faults(of value: Any, by schema: [String: Any], at path: String) throws -> [String] {
    var faults: [String] = []
    func demand(_ holds: Bool, _ what: String) {
      if !holds { faults.append("\(path): \(what)") }
    }
    let object = value as? [String: Any]
    let array = value as? [Any]
    let number = isNumber(value) ? value as? Int : nil
    let text = value as? String
    for (keyword, rule) in schema {
      switch keyword {
      case "$schema", "title", "description", "$defs", "properties": break
      case "$ref":
        let name = (rule as? String)?.split(separator: "/").last.map(String.init) ?? ""
        let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
        guard let target else { throw UnknownKeyword(name: "\(rule)") }
        faults += try self.faults(of: value, by: target, at: path)
      case "type":
        switch rule as? String {
        case "object": demand(object != nil, "object")
        case "array": demand(array != nil, "array")
        case "string": demand(text != nil, "string")
        case "integer": demand(number != nil, "integer")
        default: throw UnknownKeyword(name: "type \(rule)")
        }
      case "const": demand(rule as? NSObject == value as? NSObject, "const")
      case "enum": demand((rule as? [String] ?? []).contains { $0 == text }, "enum")
      case "required": for key in rule as? [String] ?? [] { demand(object?[key] != nil, "required \(key)") }
      case "dependentRequired":
        for (key, others) in rule as? [String: [String]] ?? [:] where object?[key] != nil {
          for other in others { demand(object?[other] != nil, "\(key) needs \(other)") }
        }
      case "additionalProperties":
        guard rule as? Bool == false else { throw UnknownKeyword(name: "additionalProperties \(rule)") }
        let known = schema["properties"] as? [String: Any] ?? [:]
        for key in object?.keys.sorted() ?? [] { demand(known[key] != nil, "unknown \(key)") }
      case "items":
        for (index, item) in (array ?? []).enumerated() {
          faults += try self.faults(of: item, by: rule as? [String: Any] ?? [:], at: "\(path)[\(index)]")
        }
      case "minItems": demand((array?.count ?? .max) >= rule as? Int ?? 0, "minItems")
      case "maxItems": demand((array?.count ?? 0) <= rule as? Int ?? 0, "maxItems")
      case "minimum": demand((number ?? .max) >= rule as? Int ?? 0, "minimum")
      case "minLength": demand((text?.unicodeScalars.count ?? .max) >= rule as? Int ?? 0, "minLength")
      case "pattern":
        let pattern = try Regex(rule as? String ?? "")
        demand(try text.map { try pattern.firstMatch(in: $0) != nil } ?? true, "pattern")
      default: throw UnknownKeyword(name: keyword)
      }
    }
    for (key, rule) in schema["properties"] as? [String: [String: Any]] ?? [:] {
      guard let member = object?[key] else { continue }
      faults += try self.faults(of: member, by: rule, at: "\(path).\(key)")
    }
    return faults
  }

  /// Whether it is a number, for JSONSerialization gives truth values as numbers too.
  private func isNumber(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) != "c"
  }
}
