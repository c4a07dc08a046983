import Interview
import Source
import Time

/// Finds and reads the facts that go with drafts, each facts file once.
struct FactsSource {
  private let flags: Facts
  private let named: String?
  private var finder: FactsFinder
  private var read: [String: Facts] = [:]

  /// Whether some draft had a facts file.
  var hasFile: Bool { !read.isEmpty }

  /// Reads the options' facts, and the facts file if one was named.
  ///
  /// - Throws: `FactsErrors` or `FileSystem.ReadError`.
  init(_ options: InterviewOptions) throws {
    flags = try options.flags.facts()
    named = options.facts
    finder = FactsSource.finder
    if let named { _ = try facts(in: named) }
  }

  /// The facts file for the drafts of a folder, where there is one; looked for anew.
  static func file(forDraftsIn folder: String) -> String? {
    var finder = finder
    return finder.factsFile(forDraftsIn: folder)
  }

  /// What is known for a draft, by where it lies; of standard input, by where the program runs.
  ///
  /// - Throws: `FactsErrors` or `FileSystem.ReadError`.
  mutating func facts(forDraftAt path: String) throws -> Facts {
    guard let file = named ?? finder.factsFile(forDraftsIn: FileSystem.folder(of: path)) else { return flags }
    return flags.filled(from: try facts(in: file))
  }

  private static var finder: FactsFinder {
    FactsFinder(workingFolder: FileSystem.workingFolder, home: FileSystem.home) { FileSystem.names(in: $0) }
  }

  private mutating func facts(in file: String) throws -> Facts {
    if let facts = read[file] { return facts }
    let source = SourceFile(path: file, bytes: try FileSystem.read(file))
    let (facts, problems) = try Facts.read(source, now: .now, candidate: flags.candidate)
    for problem in problems { Console.complain("\(problem)") }
    read[file] = facts
    return facts
  }
}
