import Benchmark
import Foundation
import Interview
import Linting
import Mail
import Prose
import Reports
import Rules
import Source

// What happens to a draft once the program runs, a step at a time.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], warmupIterations: 20, maxDuration: .seconds(2), maxIterations: 100_000)

  Benchmark("take up the built-in rules") { _ in blackHole(RuleSet.builtIn()) }

  Benchmark("read a message") { _ in blackHole(try DraftReader().read(Samples.sound)) }

  Benchmark("find words and sentences") { benchmark in
    let text = try DraftReader().read(Samples.sound).body.string
    benchmark.startMeasurement()
    blackHole(TokenizedText(text))
  }

  Benchmark("tell the parts of speech") { benchmark in
    let tagger = try Tagger(model: Samples.bytes(of: "dictionaries/en/tags.model"))
    let text = TokenizedText(try DraftReader().read(Samples.sound).body.string)
    benchmark.startMeasurement()
    blackHole(tagger.tagged(text))
  }

  for (name, source) in [("a sound draft", Samples.sound), ("a faulty draft", Samples.faulty)] {
    Benchmark("lint \(name), all rules warm") { benchmark in
      let workshop = try Workshop.shared.get()
      benchmark.startMeasurement()
      blackHole(try workshop.lint(source))
    }
  }

  Benchmark("suggest for five misspelt words, the dictionary unread") { benchmark in
    let speller = try Samples.speller()
    benchmark.startMeasurement()
    for word in ["recieve", "definately", "oportunity", "managment", "intrview"] {
      blackHole(speller.suggestions(for: word))
    }
  }

  Benchmark("report a faulty draft as text") { benchmark in
    let findings = try Workshop.shared.get().lint(Samples.faulty)
    benchmark.startMeasurement()
    var report = ReportFormat.text.makeReport()
    blackHole(report.add(Findings(findings, in: Samples.faulty)))
  }
}

/// The drafts and the data that are measured with: the project's own examples.
enum Samples {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sound = source("examples/sound.eml")
  static let faulty = source("examples/faulty.eml")

  static func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: root.appending(path: path))) }

  static func speller() throws -> Speller {
    try Speller(
      language: "en_US", folders: ["/usr/share/hunspell", "/usr/share/myspell/dicts"],
      resources: SpellingResources(folder: root.appending(path: "dictionaries").path), cacheFolder: nil)
  }

  private static func source(_ path: String) -> SourceFile {
    SourceFile(path: path, bytes: (try? bytes(of: path)) ?? [])
  }
}

/// A linter with all that it needs, made once: what it reads on first use it keeps, as in a run over many drafts.
struct Workshop {
  let linter: Linter
  let speller: Speller
  let facts: Facts

  // Benchmarks run one after the other.
  nonisolated(unsafe) static let shared = Result { try Workshop() }

  private init() throws {
    var linter = Linter(rules: .builtIn())
    linter.tagger = try Tagger(model: Samples.bytes(of: "dictionaries/en/tags.model"))
    let file = SourceFile(path: "interview.yml", bytes: try Samples.bytes(of: "examples/interview.yml"))
    facts = try Facts.read(file, now: .init(secondsSinceEpoch: 1_795_000_000, utcOffset: 0), candidate: .init()).0
    speller = try Samples.speller()
    self.linter = linter
  }

  func lint(_ source: SourceFile) throws -> [Diagnostic] {
    linter.lint(try DraftReader().read(source), facts: facts, speller: speller).diagnostics
  }
}
