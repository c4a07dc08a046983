import Foundation
import Testing

/// The sentences of a file beside the tests of checks, one a line.
func sentences(of file: String) throws -> [String] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
  let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  let sentences = text.split(separator: "\n").map(String.init)
  try #require(!sentences.isEmpty)
  return sentences
}
