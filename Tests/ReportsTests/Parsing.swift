import Foundation
import FoundationXML

/// What a JSON text holds.
func parsedJSON(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

/// What JSON has under a path of keys and indices.
func at(_ path: [any Sendable], in value: Any?) -> Any? {
  path.reduce(value) { value, step in
    if let key = step as? String { return (value as? [String: Any])?[key] }
    guard let index = step as? Int, let list = value as? [Any], list.indices.contains(index) else { return nil }
    return list[index]
  }
}

/// The elements of an XML document as Foundation's parser (libxml2) reads them.
final class XMLReader: NSObject, XMLParserDelegate {
  struct Element: Hashable {
    var name: String
    var attributes: [String: String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// The elements in the order in which they begin; nil where it is no XML.
  static func elements(of text: String) -> [Element]? {
    let reader = XMLReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    return parser.parse() ? reader.elements : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}

/// A program of the system that reads what a report writes.
enum Tool {
  /// Whether a program can be run with these arguments.
  static func works(_ arguments: String...) -> Bool { (try? run(arguments))?.status == 0 }

  /// Runs a program that is found as the shell finds it.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
