// Writes the rule files into one Swift file, so that the program starts without reading any: run by the build.
//
//     embed-rules OUTPUT RULE-FILE…

import Foundation
import YAML

@main
struct EmbedRules {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { exit(2) }
    var entries: [String] = []
    for path in arguments.dropFirst().sorted() {
      let name = path.split(separator: "/").suffix(3).joined(separator: "/")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      do {
        guard let node = try Node.parse(Array(bytes), file: path) else { continue }
        entries.append("    (\(literal(name)), \(literal(NodeArchive.encode(node)))),")
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        exit(1)
      }
    }
    let text = """
      // Made from the files under rules/ by the build.

      /// The rules that the program brings: each file's name and its contents, as `NodeArchive` writes them.
      let embeddedRules: [(file: String, archive: StaticString)] = [
      \(entries.joined(separator: "\n"))
      ]

      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: output))
  }

  /// A string literal of a text.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f: literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
