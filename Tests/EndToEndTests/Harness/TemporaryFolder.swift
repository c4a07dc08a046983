import Foundation

/// A new folder that goes away with its last owner.
final class TemporaryFolder: Sendable {
  /// Where it is, links resolved, as programs print it.
  let url: URL

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    url = temporary.appending(path: "sincerely-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The absolute path of something in it.
  func path(_ path: String) -> String { url.appending(path: path).path }

  /// Writes a file, and the folders above it.
  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// The text of a file in it.
  func text(of path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: path)), as: UTF8.self)
  }

  /// Whether there is such a file or folder.
  func holds(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(path)) }
}
