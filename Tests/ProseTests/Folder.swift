import FoundationEssentials

/// A folder of its own for a test, removed with it.
final class Folder {
  let path: String

  init(_ files: [String: [UInt8]] = [:]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "prose-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    for (name, bytes) in files { try write(bytes, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path).appending(path: name))
  }
}

/// The folders in which systems keep Hunspell's dictionaries.
let systemDictionaries = ["/usr/share/hunspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"]
